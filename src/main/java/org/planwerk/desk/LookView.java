package org.planwerk.desk;

import java.util.List;
import org.planwerk.tenancy.Municipality;
import org.planwerk.web.FormItem.Option;
import org.planwerk.web.Problems;

/** The colours to choose from, and how the municipality looks now. */
record LookView(List<Option> colours, Municipality town, Problems problems) {}

package org.planwerk.desk;

import java.util.List;
import org.planwerk.web.FormPart;
import org.planwerk.web.Problems;

/** A form of several sections, and what is wrong with it. */
record FormView(List<FormPart> parts, Problems problems) {}

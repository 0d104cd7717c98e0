package org.planwerk.monitoring.web;

import java.util.List;
import org.planwerk.web.Option;
import org.planwerk.web.Problems;

/** Passing measures on to somebody else. */
record ForwardView(String base, List<Option> measures, String name, String email, Problems problems) {}

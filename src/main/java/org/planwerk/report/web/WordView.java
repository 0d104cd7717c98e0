package org.planwerk.report.web;

import org.jspecify.annotations.Nullable;
import org.planwerk.web.Problems;

/** The look of Word files; {@code own} is the name of the template that the municipality brought. */
record WordView(@Nullable String own, Problems problems) {}

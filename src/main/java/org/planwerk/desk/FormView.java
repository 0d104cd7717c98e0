package org.planwerk.desk;

import java.util.List;
import java.util.Map;
import org.planwerk.web.FormPart;
import org.planwerk.web.Problems;

/**
 * A form of several sections, and what is wrong with it.
 *
 * @param hidden what travels with it unseen
 */
record FormView(List<FormPart> parts, Problems problems, Map<String, String> hidden) {}

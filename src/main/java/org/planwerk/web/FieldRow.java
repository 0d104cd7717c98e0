package org.planwerk.web;

import java.util.List;

/**
 * A field of action in the overview of a plan.
 *
 * @param none what is said instead of marks if it has no measures
 * @param sum a sentence on all of its measures
 */
public record FieldRow(FieldSign field, List<StatusLink> measures, String none, String sum) {}

package org.planwerk.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of action in the overview of a plan.
 *
 * @param none what is said instead of marks if it has no measures
 * @param sum a sentence on all of its measures, with the way to those that count; null without measures
 */
public record FieldRow(
        FieldSign field,
        List<StatusLink> measures,
        String none,
        @Nullable Entry sum) {}

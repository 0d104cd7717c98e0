package org.planwerk.plan;

/** What a finding of the analysis is. */
public enum FindingSort {
    STRENGTH,
    GAP,
    FACT
}

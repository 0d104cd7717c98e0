package org.planwerk.plan;

/** What a live block shows of the plan as it stands. */
public enum LivePart {
    MEASURES,
    GOALS,
    NEEDS,
    FINDINGS,
    SCENARIOS,
    FIELDS,
    SOURCES,
    RESOLUTIONS,
    TERMS,
    CLAIMS,
    FATES,
    CYCLES,
    ORGANISATIONS
}

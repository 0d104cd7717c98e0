package org.planwerk.monitoring;

/** Which evidence of effect a statement has: a ladder, and no measure is asked to stand on its top. */
public enum Effect {
    NONE,
    /** Those who took part were counted. */
    COUNTED,
    /** A result was measured. */
    MEASURED,
    /** That the measure brought it about is shown. */
    PROVEN
}

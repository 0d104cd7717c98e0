package org.planwerk.identity;

/** Something that only some may do in the workshop of a municipality. */
public enum Permission {
    /** Read drafts and everything that is not public but meant for all who work on the plan. */
    READ_WORKSHOP,
    /** Change the draft; an editor only in the fields of action that are theirs. */
    WRITE,
    /** Let the public see what was a draft. */
    PUBLISH,
    /** Carry an edition through its life, and decide fates. */
    DECIDE,
    /** Words, levels, appearance, languages, contacts and legal pages of the municipality. */
    SETTINGS,
    /** Give and take every role. */
    ACCOUNTS,
    /** Read who changed what. */
    READ_HISTORY,
    /** Read what is kept from the public for a reason. */
    READ_NON_PUBLIC,
    /** Say how far a measure is. */
    REPORT_PROGRESS,
    /** Ask all who answer for measures, read what they answer, and release it. */
    RUN_ROUNDS,
    /** Read who was asked what became of which measure, and what they answered. */
    READ_ROUNDS
}

package org.planwerk.report;

import org.jspecify.annotations.Nullable;

/**
 * A part of a report.
 *
 * @param title of a text of one's own
 * @param text of its own, or what is said before the part
 */
public record Part(
        Kind kind, @Nullable String title, @Nullable String text) {

    /** What a part tells; in the order in which a new report has them. */
    public enum Kind {
        /** The five questions of the council: time, priorities, done and open, money, effect. */
        SUMMARY,
        CHANGES,
        FIELDS,
        GOALS,
        PRACTICE,
        NOT_REPORTED,
        MEASURES,
        FIGURES,
        /** How it was counted. */
        METHOD,
        TEXT
    }

    public Part(Kind kind) {
        this(kind, null, null);
    }
}

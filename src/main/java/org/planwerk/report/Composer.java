package org.planwerk.report;

import java.util.Locale;
import java.util.Optional;
import org.planwerk.monitoring.round.ClosedRounds.ClosedRound;

/** Puts a report together from what the public may know, by the same rules and in the same words as the public pages. */
public interface Composer {

    /**
     * @param round that the draft rests on
     * @param previous the newest published report on the same plan, to tell what has changed since
     * @throws java.util.NoSuchElementException if the public does not see the edition
     */
    ReportContent compose(Draft draft, Optional<ClosedRound> round, Optional<Earlier> previous);

    /** The measures of a report as a workbook, with heads in this language. */
    byte[] workbook(ReportContent content, Locale language);

    /** An earlier report. */
    record Earlier(Report report, ReportContent content) {}
}

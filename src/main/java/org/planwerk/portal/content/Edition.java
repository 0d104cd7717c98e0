package org.planwerk.portal.content;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One state of a plan, with a period. */
public record Edition(
        UUID id,
        int no,
        UUID planId,
        String kind,
        String title,
        @Nullable String lead,
        @Nullable UUID predecessorId,
        @Nullable String relation,
        @Nullable LocalDate periodFrom,
        @Nullable LocalDate periodTo,
        @Nullable String periodLabel,
        String state,
        String record,
        @Nullable String recordNote,
        @Nullable String definitionNote,
        @Nullable String numbering,
        boolean sealed,
        String basis,
        @Nullable String basisNote) {

    /** Of an edition that is not recorded in full nobody can say that something is missing in it. */
    public boolean isPartial() {
        return record.equals("PARTIAL");
    }

    public When period() {
        return new When(periodFrom, periodTo, periodLabel);
    }
}

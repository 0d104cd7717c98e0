package org.planwerk.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planwerk.document.tree.Document;

/**
 * What a report says: the document that people read, and the same facts as data.
 *
 * @param measures those that count
 * @param parts of what it was put together, for whoever corrects it; none in reports that were frozen before this was kept
 * @param beside those that stand beside them and count nowhere; none in reports that were frozen before there was this part
 */
public record ReportContent(
        Document document,
        List<Told> measures,
        List<Beside> beside,
        List<Figure> figures,
        @Nullable RoundRef round,
        List<Part> parts) {

    public ReportContent {
        beside = Objects.requireNonNullElse(beside, List.of());
        parts = Objects.requireNonNullElse(parts, List.of());
    }

    /**
     * A measure as the report tells of it.
     *
     * @param status the plan's word, and the common one; NOT_REPORTED if nobody said anything
     * @param at the day of what was said
     */
    public record Told(
            UUID id,
            int no,
            @Nullable String number,
            String title,
            List<String> fields,
            List<String> leads,
            String status,
            String common,
            boolean delayed,
            String effect,
            @Nullable LocalDate at,
            @Nullable LocalDate runsFrom,
            @Nullable LocalDate runsTo,
            @Nullable BigDecimal planned,
            @Nullable BigDecimal actual,
            @Nullable String said) {

        /** Its number and title, as people name it. */
        public String name() {
            return number == null ? title : number + " " + title;
        }
    }

    /** A measure that does not count; {@code partOf} names the measure that it is a part of, otherwise it was added later. */
    public record Beside(Told measure, @Nullable String partOf) {}

    /** A claim with its source. */
    public record Figure(
            String what,
            @Nullable BigDecimal value,
            @Nullable String text,
            @Nullable String source,
            String basis) {}

    /** The round that the report rests on. */
    public record RoundRef(int no, String title, String sha256) {}
}

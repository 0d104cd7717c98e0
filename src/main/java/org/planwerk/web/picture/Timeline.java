package org.planwerk.web.picture;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planwerk.web.Words;

/**
 * The life of a plan: its editions as bars, what happened on the way as beads on the thread, one loop for every yearly
 * cycle, today as a flag. Not to scale.
 *
 * <p>It shows at most {@value #MOST} events, decisions and the largest first; {@link #list} has all of them.
 */
public record Timeline(
        List<Event> events,
        List<Edition> editions,
        @Nullable Cycles cycles,
        LocalDate today) {

    static final int MOST = 15;
    static final int FEWEST = 7;

    /**
     * A step on the way.
     *
     * @param day by which it is put into order
     * @param when as it is recorded, such as "Herbst 2010"
     * @param people who took part, 0 if that is unknown
     */
    public record Event(
            LocalDate day,
            String when,
            Words title,
            @Nullable String note,
            int people,
            boolean decision,
            @Nullable String href) {

        public Event(
                LocalDate day,
                String when,
                String title,
                @Nullable String note,
                int people,
                boolean decision,
                @Nullable String href) {
            this(day, when, Words.of(title), note, people, decision, href);
        }
    }

    /** An edition from the day on which it was decided; its bar ends where the next one begins. */
    public record Edition(
            LocalDate from,
            String when,
            Words title,
            @Nullable String note,
            State state,
            @Nullable String href) {

        public Edition(
                LocalDate from, String when, String title, @Nullable String note, State state, @Nullable String href) {
            this(from, when, Words.of(title), note, state, href);
        }

        public enum State {
            OLD,
            CURRENT,
            NEXT
        }
    }

    /** Years in each of which the plan was worked through once. */
    public record Cycles(
            List<Integer> years,
            String when,
            String title,
            @Nullable Words note) {}

    /** A line of the list: {@code sign} is its class, such as {@code is-now}, whose title and day are the page's. */
    public record Line(
            LocalDate day,
            @Nullable String sign,
            String when,
            Words title,
            @Nullable Words note,
            @Nullable String href) {}

    public Content draw(String label, String todayWord, boolean rtl) {
        return TimelineLayout.of(this, todayWord).draw(label, rtl);
    }

    /** Everything that the picture shows and what it had no room for, in the order of time. */
    public List<Line> list() {
        var lines = new ArrayList<Line>();
        events.forEach(event -> lines.add(new Line(
                event.day(),
                event.decision() ? "is-edition" : null,
                event.when(),
                event.title(),
                Words.ofNullable(event.note()),
                event.href())));
        editions.forEach(edition -> lines.add(new Line(
                edition.from(),
                "is-edition",
                edition.when(),
                edition.title(),
                Words.ofNullable(edition.note()),
                edition.href())));
        if (cycles != null && !cycles.years().isEmpty()) {
            lines.add(new Line(begin(cycles), null, cycles.when(), Words.of(cycles.title()), cycles.note(), null));
        }
        lines.add(new Line(today, "is-now", "", Words.of(""), null, null));
        lines.sort(Comparator.comparing(Line::day));
        return lines;
    }

    /** The middle of the first year: the decision on an edition in its spring comes before the loops that follow it. */
    static LocalDate begin(Cycles cycles) {
        return LocalDate.of(cycles.years().getFirst(), 7, 1);
    }

    /** Of the events the decisions and the largest, in the order of time. */
    List<Event> shown(int most) {
        return events.stream()
                .sorted(Comparator.comparing(Event::decision)
                        .thenComparing(Event::people)
                        .thenComparing(Event::day)
                        .reversed())
                .limit(most)
                .sorted(Comparator.comparing(Event::day))
                .toList();
    }
}

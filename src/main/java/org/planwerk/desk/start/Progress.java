package org.planwerk.desk.start;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planwerk.desk.Shown;
import org.planwerk.desk.Speech;
import org.planwerk.packaging.WorkingEntry;
import org.planwerk.plan.CommonStatus;
import org.planwerk.web.Words;
import tools.jackson.databind.JsonNode;

/** How far the measures are that are carried out, and what of them presses. Made for one page. */
final class Progress {

    private static final String RELEASED = "RELEASED";
    private static final int MONTHS_UNTIL_STALE = 12;
    private static final int DAYS_BEFORE_END = 90;
    private static final int DAYS_BEFORE_STEP = 30;
    private static final Set<String> CLOSED = Set.of(CommonStatus.DONE.name(), CommonStatus.DROPPED.name());
    private static final Set<String> STUCK = Set.of(CommonStatus.DELAYED.name(), CommonStatus.ON_HOLD.name());

    private final Glance glance;
    private final Speech speech;
    private final Shown shown;
    private final Map<String, WorkingEntry> newest = new HashMap<>();
    private final Map<String, WorkingEntry> words;

    Progress(Glance glance, Speech speech) {
        this.glance = glance;
        this.speech = speech;
        this.shown = new Shown(speech.language());
        this.words = Glance.byId(glance.standing("statusWords", null));
        var released = glance.standing("statements", null).stream()
                .filter(statement -> statement.text("state").equals(RELEASED))
                .toList();
        var replaced =
                released.stream().map(statement -> statement.text("replaces")).collect(Collectors.toSet());
        released.stream()
                .filter(statement -> !replaced.contains(statement.key().id()))
                .sorted(Comparator.comparing(Progress::said)
                        .thenComparing(statement -> statement.key().id()))
                .forEach(statement -> newest.put(statement.text("measure"), statement));
    }

    /** A measure with the status that its newest released statement gives it; what presses most stands first. */
    record Measure(WorkingEntry entry, @Nullable WorkingEntry statement, String status, List<Pressing> pressing) {}

    /** The smaller the rank, the more it presses; below {@link #SOON} something is late already. */
    record Pressing(int rank, String text) {

        static final int STUCK = 0;
        static final int STEP = 1;
        static final int OVER = 2;
        static final int SOON = 3;

        Paper.Due due() {
            return new Paper.Due(text, rank < SOON);
        }
    }

    /** The measures that are carried out; those that press most first, otherwise in the order of the plan. */
    List<Measure> carried() {
        var carried = glance.carried().stream().flatMap(edition -> glance.standing("measures", edition).stream());
        // What is still being written comes behind, but for what is carried out already.
        var written = glance.working().stream().flatMap(edition -> glance.standing("measures", edition).stream());
        return Glance.byId(Stream.concat(carried, written).toList()).values().stream()
                .map(this::measure)
                .sorted(Comparator.comparingInt(measure -> measure.pressing().stream()
                        .mapToInt(Pressing::rank)
                        .min()
                        .orElse(Integer.MAX_VALUE)))
                .toList();
    }

    private Measure measure(WorkingEntry entry) {
        var statement = newest.get(entry.key().id());
        var word = statement == null ? null : words.get(statement.text("statusWord"));
        var common = word == null ? "" : word.text("common");
        return new Measure(
                entry,
                statement,
                statement == null
                        ? speech.text("desk.progress.none")
                        : speech.text(
                                "desk.progress.status",
                                Map.of(
                                        "word",
                                        word == null ? "…" : word.text("word"),
                                        "when",
                                        shown.period(statement.content().path("at")))),
                CLOSED.contains(common) ? List.of() : pressing(entry, statement, common));
    }

    private List<Pressing> pressing(WorkingEntry entry, @Nullable WorkingEntry statement, String common) {
        var pressing = new ArrayList<Pressing>();
        var isDelayed = statement != null && statement.content().path("delayed").asBoolean(false);
        if (isDelayed || STUCK.contains(common)) {
            pressing.add(new Pressing(
                    Pressing.STUCK,
                    speech.text(
                            common.equals(CommonStatus.ON_HOLD.name())
                                    ? "desk.progress.onHold"
                                    : "desk.progress.delayed")));
        }
        entry.content().path("steps").forEach(step -> step(step).ifPresent(pressing::add));
        end(entry, common).ifPresent(pressing::add);
        if (statement != null && said(statement).isBefore(glance.today().minusMonths(MONTHS_UNTIL_STALE))) {
            pressing.add(new Pressing(Pressing.SOON, speech.text("desk.progress.stale")));
        }
        pressing.sort(Comparator.comparingInt(Pressing::rank));
        return pressing;
    }

    private Optional<Pressing> step(JsonNode step) {
        var due = day(step.path("due"));
        if (due.isEmpty() || step.has("done")) {
            return Optional.empty();
        }
        var values = Map.of(
                "title", Words.of(step.path("title").asString("")).shortened(60).text(), "day", shown.day(due.get()));
        if (due.get().isBefore(glance.today())) {
            return Optional.of(new Pressing(Pressing.STEP, speech.text("desk.progress.step.late", values)));
        }
        return due.get().isBefore(glance.today().plusDays(DAYS_BEFORE_STEP))
                ? Optional.of(new Pressing(Pressing.SOON, speech.text("desk.progress.step.soon", values)))
                : Optional.empty();
    }

    private Optional<Pressing> end(WorkingEntry entry, String common) {
        var end = day(entry.content().path("runs"));
        if (end.isEmpty()
                || entry.content().path("permanent").asBoolean(false)
                || common.equals(CommonStatus.PERMANENT.name())) {
            return Optional.empty();
        }
        var values = Map.of("day", shown.day(end.get()));
        if (end.get().isBefore(glance.today())) {
            return Optional.of(new Pressing(Pressing.OVER, speech.text("desk.progress.over", values)));
        }
        return end.get().isBefore(glance.today().plusDays(DAYS_BEFORE_END))
                ? Optional.of(new Pressing(Pressing.SOON, speech.text("desk.progress.ending", values)))
                : Optional.empty();
    }

    private static LocalDate said(WorkingEntry statement) {
        return day(statement.content().path("at")).orElse(LocalDate.MIN);
    }

    /** The last day of a period. */
    private static Optional<LocalDate> day(JsonNode period) {
        return period.path("to").isString()
                ? Optional.of(LocalDate.parse(period.path("to").stringValue()))
                : Optional.empty();
    }
}

package org.planwerk.portal.report;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.planwerk.document.tree.Text;
import org.planwerk.portal.content.Measure;
import org.planwerk.portal.web.Effect;
import org.planwerk.portal.web.Printed;
import org.planwerk.portal.web.Reading;

/** The five questions of the council: time, priorities, done and open, money, effect. */
final class CouncilQuestions {

    private static final Set<String> FIRST = Set.of("KEY_PROJECT", "HIGH", "QUICK_WIN");

    private final Printed printed;
    private final Reading reading;
    private final LocalDate day;
    private final List<Measure> measures;
    private final MeasureWords words;
    private final Blocks out;

    CouncilQuestions(Printed printed, LocalDate day, List<Measure> measures, MeasureWords words, Blocks out) {
        this.printed = printed;
        this.reading = printed.reading();
        this.day = day;
        this.measures = measures;
        this.words = words;
        this.out = out;
    }

    void tell() {
        out.say("portal.report.counted", Map.of("count", measures.size(), "day", reading.date(day)));
        out.heading(2, printed.text("portal.report.question.time"));
        time();
        out.heading(2, printed.text("portal.report.question.priorities"));
        priorities();
        out.heading(2, printed.text("portal.report.question.done"));
        out.picture(measures);
        out.statusTable(measures);
        out.heading(2, printed.text("portal.report.question.money"));
        money();
        out.heading(2, printed.text("portal.report.question.effect"));
        effect();
    }

    private void time() {
        var late = measures.stream().filter(this::isLate).toList();
        var over = measures.stream().filter(this::isOver).toList();
        out.say("portal.report.time", Map.of("late", late.size(), "over", over.size(), "count", measures.size()));
        var pressing = measures.stream()
                .filter(measure -> isLate(measure) || isOver(measure))
                .toList();
        if (!pressing.isEmpty()) {
            out.table(
                    "portal.report.time.list",
                    List.of("portal.report.measure", "portal.report.period", "portal.report.status"),
                    pressing.stream()
                            .map(measure -> printed.row(List.of(
                                    printed.numbered(measure),
                                    Text.plain(reading.when(measure.runs())),
                                    words.status(measure))))
                            .toList());
        }
    }

    private boolean isLate(Measure measure) {
        return words.standings()
                .find(measure)
                .filter(statement -> statement.delayed() || statement.common().equals("DELAYED"))
                .isPresent();
    }

    /** Its period has ended, and nobody said that it is done, permanent or dropped. */
    private boolean isOver(Measure measure) {
        return !measure.permanent()
                && measure.runsTo() != null
                && measure.runsTo().isBefore(day)
                && words.standings()
                        .find(measure)
                        .filter(statement ->
                                List.of("DONE", "PERMANENT", "DROPPED").contains(statement.common()))
                        .isEmpty();
    }

    private void priorities() {
        var first = measures.stream()
                .filter(measure -> measure.priorityMark() != null && FIRST.contains(measure.priorityMark()))
                .toList();
        out.say("portal.report.priorities", Map.of("count", first.size()));
        if (!first.isEmpty()) {
            out.table(
                    "portal.report.priorities.list",
                    List.of("portal.report.measure", "portal.report.priority", "portal.report.status"),
                    first.stream()
                            .map(measure -> printed.row(List.of(
                                    printed.numbered(measure),
                                    printed.text("portal.priority." + measure.priorityMark()),
                                    words.status(measure))))
                            .toList());
        }
    }

    private void money() {
        var planned = new TreeMap<Integer, BigDecimal>();
        var actual = new TreeMap<Integer, BigDecimal>();
        measures.stream()
                .flatMap(measure -> reading.content().resources(measure).stream())
                .filter(resource -> resource.kind().equals("EUR") && resource.year() != null)
                .forEach(resource -> {
                    add(planned, resource.year(), resource.planned());
                    add(actual, resource.year(), resource.actual());
                });
        var without = measures.stream()
                .filter(measure -> words.euros(measure).isEmpty())
                .count();
        out.say("portal.report.money", Map.of("without", without, "count", measures.size()));
        if (!planned.isEmpty() || !actual.isEmpty()) {
            var years = new TreeSet<>(planned.keySet());
            years.addAll(actual.keySet());
            out.table(
                    "portal.report.money.list",
                    List.of("portal.money.year", "portal.money.planned", "portal.money.actual"),
                    years.stream()
                            .map(year -> printed.row(List.of(
                                    Text.plain(String.valueOf(year)), euro(planned.get(year)), euro(actual.get(year)))))
                            .toList());
            out.note("portal.report.money.note");
        }
    }

    private static void add(Map<Integer, BigDecimal> sums, @Nullable Integer year, @Nullable BigDecimal euros) {
        if (year != null && euros != null) {
            sums.merge(year, euros, BigDecimal::add);
        }
    }

    private Text euro(@Nullable BigDecimal sum) {
        return sum == null ? printed.text("portal.money.open") : Text.plain(reading.number(sum.longValue()));
    }

    private void effect() {
        var rungs = measures.stream().collect(groupingBy(words::effectOf));
        out.say(
                "portal.report.effect",
                Map.of(
                        "proven", rungs.getOrDefault(Effect.PROVEN, List.of()).size(),
                        "measured",
                                rungs.getOrDefault(Effect.MEASURED, List.of()).size(),
                        "count", measures.size()));
        out.table(
                "portal.report.effect.list",
                List.of("portal.report.effect.rung", "portal.report.number", "portal.report.which"),
                EnumSet.allOf(Effect.class).stream()
                        .sorted(Comparator.reverseOrder())
                        .filter(rungs::containsKey)
                        .map(effect -> {
                            var some = rungs.getOrDefault(effect, List.of());
                            return printed.row(List.of(
                                    printed.text("portal.effect." + effect),
                                    Text.plain(reading.number(some.size())),
                                    words.list(some)));
                        })
                        .toList());
    }
}

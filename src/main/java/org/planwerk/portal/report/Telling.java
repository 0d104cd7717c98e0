package org.planwerk.portal.report;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.planwerk.document.tree.Block;
import org.planwerk.document.tree.Text;
import org.planwerk.portal.content.Claim;
import org.planwerk.portal.content.Edition;
import org.planwerk.portal.content.Field;
import org.planwerk.portal.content.Goal;
import org.planwerk.portal.content.Involved;
import org.planwerk.portal.content.Kind;
import org.planwerk.portal.content.Measure;
import org.planwerk.portal.content.MeasureCount;
import org.planwerk.portal.content.Organisation;
import org.planwerk.portal.content.PublicContent;
import org.planwerk.portal.content.Resource;
import org.planwerk.portal.content.Standing;
import org.planwerk.portal.content.Statement;
import org.planwerk.portal.web.Printed;
import org.planwerk.portal.web.Reading;
import org.planwerk.report.Composer.Earlier;
import org.planwerk.report.Part;
import org.planwerk.report.ReportContent.Figure;
import org.planwerk.report.ReportContent.RoundRef;
import org.planwerk.report.ReportContent.Told;
import org.planwerk.web.StatusSign;

/** What the parts of a report say of an edition on a day; each number is followed by what it counts. */
final class Telling {

    private static final List<String> EFFECTS = List.of("PROVEN", "MEASURED", "COUNTED", "NONE");

    private static final Set<String> FIRST = Set.of("KEY_PROJECT", "HIGH", "QUICK_WIN");

    private final Printed printed;
    private final Reading reading;
    private final PublicContent content;
    private final Edition edition;
    private final LocalDate day;
    private final Standings standings;
    private final Optional<Earlier> earlier;
    private final @Nullable RoundRef round;
    private final MeasureCount count;
    private final List<Measure> measures;
    private final List<Block> blocks = new ArrayList<>();
    private int headings;

    Telling(
            Printed printed,
            Edition edition,
            LocalDate day,
            Standings standings,
            Optional<Earlier> earlier,
            @Nullable RoundRef round) {
        this.printed = printed;
        this.reading = printed.reading();
        this.content = reading.content();
        this.edition = edition;
        this.day = day;
        this.standings = standings;
        this.earlier = earlier;
        this.round = round;
        this.count = MeasureCount.of(content, edition);
        this.measures = count.counted();
    }

    List<Block> blocks(List<Part> parts) {
        parts.forEach(this::part);
        return blocks;
    }

    private void part(Part part) {
        heading(1, part.title() == null ? printed.text("report.part." + part.kind()) : Text.plain(part.title()));
        if (part.text() != null) {
            passages(part.text());
        }
        switch (part.kind()) {
            case SUMMARY -> summary();
            case CHANGES -> changes();
            case FIELDS -> fields();
            case GOALS -> goals();
            case PRACTICE -> practice();
            case NOT_REPORTED -> notReported();
            case MEASURES -> allMeasures();
            case FIGURES -> figureTable();
            case METHOD -> method();
            case TEXT -> {}
        }
    }

    private void passages(String text) {
        for (var passage : text.split("\\R\\s*\\R")) {
            if (!passage.isBlank()) {
                blocks.add(Block.body(Text.plain(passage.strip())));
            }
        }
    }

    private void heading(int level, Text text) {
        blocks.add(new Block.Heading(level, "abschnitt-" + ++headings, text));
    }

    private void say(String key, Map<String, ?> values) {
        blocks.add(Block.body(printed.text(key, values)));
    }

    private void note(String key) {
        blocks.add(Block.note(printed.text(key)));
    }

    private void table(String caption, List<String> heads, List<Block.Row> rows) {
        blocks.add(new Block.Table(printed.text(caption), List.of(printed.heads(heads)), rows));
    }

    // The five questions of the council

    private void summary() {
        say("portal.report.counted", Map.of("count", measures.size(), "day", reading.date(day)));
        heading(2, printed.text("portal.report.question.time"));
        time();
        heading(2, printed.text("portal.report.question.priorities"));
        priorities();
        heading(2, printed.text("portal.report.question.done"));
        picture(measures);
        statusTable(measures);
        heading(2, printed.text("portal.report.question.money"));
        money();
        heading(2, printed.text("portal.report.question.effect"));
        effect();
    }

    private void time() {
        var late = measures.stream().filter(this::isLate).toList();
        var over = measures.stream().filter(this::isOver).toList();
        say("portal.report.time", Map.of("late", late.size(), "over", over.size(), "count", measures.size()));
        var pressing = measures.stream()
                .filter(measure -> isLate(measure) || isOver(measure))
                .toList();
        if (!pressing.isEmpty()) {
            table(
                    "portal.report.time.list",
                    List.of("portal.report.measure", "portal.report.period", "portal.report.status"),
                    pressing.stream()
                            .map(measure -> printed.row(List.of(
                                    printed.numbered(measure),
                                    Text.plain(reading.when(measure.runs())),
                                    status(measure))))
                            .toList());
        }
    }

    private boolean isLate(Measure measure) {
        return standings
                .find(measure)
                .filter(statement -> statement.delayed() || statement.common().equals("DELAYED"))
                .isPresent();
    }

    /** Its period has ended, and nobody said that it is done, permanent or dropped. */
    private boolean isOver(Measure measure) {
        return !measure.permanent()
                && measure.runsTo() != null
                && measure.runsTo().isBefore(day)
                && standings
                        .find(measure)
                        .filter(statement ->
                                List.of("DONE", "PERMANENT", "DROPPED").contains(statement.common()))
                        .isEmpty();
    }

    private void priorities() {
        var first = measures.stream()
                .filter(measure -> measure.priorityMark() != null && FIRST.contains(measure.priorityMark()))
                .toList();
        say("portal.report.priorities", Map.of("count", first.size()));
        if (!first.isEmpty()) {
            table(
                    "portal.report.priorities.list",
                    List.of("portal.report.measure", "portal.report.priority", "portal.report.status"),
                    first.stream()
                            .map(measure -> printed.row(List.of(
                                    printed.numbered(measure),
                                    printed.text("portal.priority." + measure.priorityMark()),
                                    status(measure))))
                            .toList());
        }
    }

    private void picture(List<Measure> shown) {
        if (!shown.isEmpty()) {
            var signs = shown.stream().map(this::sign).sorted().toList();
            blocks.add(new Block.Figure(
                    StatusMarks.of(signs),
                    reading.text("portal.report.marks", Map.of("count", shown.size(), "words", counted(shown))),
                    printed.text("portal.report.marks.caption")));
        }
    }

    private void statusTable(List<Measure> shown) {
        table(
                "portal.report.status.list",
                List.of("portal.report.status", "portal.report.number", "portal.report.which"),
                byStatus(shown).entrySet().stream()
                        .map(one -> printed.row(List.of(
                                Text.plain(one.getKey().word()),
                                Text.plain(reading.number(one.getValue().size())),
                                list(one.getValue()))))
                        .toList());
    }

    private record Word(StatusSign sign, String word) {}

    private Map<Word, List<Measure>> byStatus(List<Measure> shown) {
        return shown.stream()
                .collect(groupingBy(
                        measure -> new Word(sign(measure), word(measure)),
                        () -> new TreeMap<>(Comparator.comparing(Word::sign).thenComparing(Word::word)),
                        java.util.stream.Collectors.toList()));
    }

    /** "5 laufend, 2 erledigt". */
    private String counted(List<Measure> shown) {
        return reading.list(byStatus(shown).entrySet().stream()
                .map(one -> reading.number(one.getValue().size()) + " "
                        + one.getKey().word())
                .toList());
    }

    private Text list(List<Measure> some) {
        return some.stream().map(this::shortly).reduce(Text.NOTHING, (all, one) -> all.and(", ", one));
    }

    private Text shortly(Measure measure) {
        return measure.number() == null ? printed.text(reading.tongue().title(measure)) : Text.plain(measure.number());
    }

    private void money() {
        var planned = new TreeMap<Integer, BigDecimal>();
        var actual = new TreeMap<Integer, BigDecimal>();
        measures.stream()
                .flatMap(measure -> content.resources(measure).stream())
                .filter(resource -> resource.kind().equals("EUR") && resource.year() != null)
                .forEach(resource -> {
                    add(planned, resource.year(), resource.planned());
                    add(actual, resource.year(), resource.actual());
                });
        var without =
                measures.stream().filter(measure -> euros(measure).isEmpty()).count();
        say("portal.report.money", Map.of("without", without, "count", measures.size()));
        if (!planned.isEmpty() || !actual.isEmpty()) {
            var years = new java.util.TreeSet<>(planned.keySet());
            years.addAll(actual.keySet());
            table(
                    "portal.report.money.list",
                    List.of("portal.money.year", "portal.money.planned", "portal.money.actual"),
                    years.stream()
                            .map(year -> printed.row(List.of(
                                    Text.plain(String.valueOf(year)), euro(planned.get(year)), euro(actual.get(year)))))
                            .toList());
            note("portal.report.money.note");
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

    private List<Resource> euros(Measure measure) {
        return content.resources(measure).stream()
                .filter(resource ->
                        resource.kind().equals("EUR") && (resource.planned() != null || resource.actual() != null))
                .toList();
    }

    private void effect() {
        var rungs = measures.stream().collect(groupingBy(this::effectOf, counting()));
        say(
                "portal.report.effect",
                Map.of(
                        "proven",
                        rungs.getOrDefault("PROVEN", 0L),
                        "measured",
                        rungs.getOrDefault("MEASURED", 0L),
                        "count",
                        measures.size()));
        table(
                "portal.report.effect.list",
                List.of("portal.report.effect.rung", "portal.report.number", "portal.report.which"),
                EFFECTS.stream()
                        .filter(rungs::containsKey)
                        .map(effect -> printed.row(List.of(
                                printed.text("portal.effect." + effect),
                                Text.plain(reading.number(rungs.getOrDefault(effect, 0L))),
                                effect.equals("NONE")
                                        ? Text.NOTHING
                                        : list(measures.stream()
                                                .filter(measure ->
                                                        effectOf(measure).equals(effect))
                                                .toList()))))
                        .toList());
    }

    private String effectOf(Measure measure) {
        return standings.find(measure).map(Statement::effect).orElse("NONE");
    }

    // Status in words and shapes

    private StatusSign sign(Measure measure) {
        return standings.find(measure).map(Reading::sign).orElse(StatusSign.NOT_REPORTED);
    }

    private String word(Measure measure) {
        return standings.find(measure).map(reading::word).orElseGet(() -> reading.text("portal.status.NOT_REPORTED"));
    }

    private Text status(Measure measure) {
        return standings
                .find(measure)
                .map(statement -> printed.based(Text.plain(reading.word(statement)), statement.basis()))
                .orElseGet(() -> printed.text("portal.status.NOT_REPORTED"));
    }

    // Field by field, goal by goal, measure by measure

    private void fields() {
        var byField = content.countedBy(Kind.FIELD, edition);
        for (var field : content.standing(Field.class, edition)) {
            var own = byField.getOrDefault(field.thingId(), List.of());
            heading(2, printed.numbered(field));
            if (own.isEmpty()) {
                note("portal.report.field.none");
            } else {
                say("portal.report.field", Map.of("count", own.size(), "words", counted(own)));
                picture(own);
                measureTable(own);
            }
        }
        note("portal.count.rule.field");
    }

    private void measureTable(List<Measure> own) {
        table(
                "portal.report.measures.list",
                List.of("portal.report.measure", "portal.report.status", "portal.report.at", "portal.report.lead"),
                own.stream()
                        .map(measure -> printed.row(
                                List.of(printed.numbered(measure), status(measure), at(measure), leads(measure))))
                        .toList());
    }

    private Text at(Measure measure) {
        return standings
                .find(measure)
                .map(statement -> Text.plain(reading.when(statement.at())))
                .orElse(Text.NOTHING);
    }

    private Text leads(Measure measure) {
        return leadNames(measure).stream()
                .map(name -> printed.text(reading.tongue().untranslated(name)))
                .reduce(Text.NOTHING, Text::below);
    }

    private List<String> leadNames(Measure measure) {
        return content.involved(measure).stream()
                .filter(someone -> someone.role().equals("LEAD"))
                .flatMap(someone -> name(someone).stream())
                .toList();
    }

    private Optional<String> name(Involved someone) {
        return content.findOrganisation(someone.organisationId())
                .map(Organisation::name)
                .or(() -> Optional.ofNullable(someone.name()));
    }

    private void goals() {
        var goals = content.standing(Goal.class, edition);
        if (goals.isEmpty()) {
            note("portal.report.goals.none");
            return;
        }
        table(
                "portal.report.goals.list",
                List.of("portal.report.goal", "portal.report.number", "portal.report.standing"),
                goals.stream()
                        .map(goal -> {
                            var serving = count.counted(goal);
                            return printed.row(List.of(
                                    printed.numbered(goal),
                                    Text.plain(reading.number(serving.size())),
                                    serving.isEmpty()
                                            ? printed.text("portal.report.goal.none")
                                            : Text.plain(counted(serving))));
                        })
                        .toList());
        note("portal.count.rule.goal");
    }

    private void allMeasures() {
        var rest = new ArrayList<>(measures);
        var byField = content.countedBy(Kind.FIELD, edition);
        for (var field : content.standing(Field.class, edition)) {
            var own = byField.getOrDefault(field.thingId(), List.of()).stream()
                    .filter(rest::contains)
                    .toList();
            if (!own.isEmpty()) {
                heading(2, printed.numbered(field));
                own.forEach(this::measure);
                rest.removeAll(own);
            }
        }
        if (!rest.isEmpty()) {
            heading(2, printed.text("portal.print.rest"));
            rest.forEach(this::measure);
        }
    }

    private void measure(Measure measure) {
        heading(3, printed.numbered(measure));
        var stands = standings.find(measure);
        var rows = new ArrayList<Block.Row>();
        rows.add(Block.Row.fact(reading.text("portal.judge.status"), status(measure)));
        rows.add(Block.Row.fact(
                reading.text("portal.judge.age"),
                stands.map(statement -> Text.plain(reading.when(statement.at())))
                        .orElseGet(() -> last(measure))));
        rows.add(Block.Row.fact(
                reading.text("portal.judge.effect"), printed.text("portal.effect." + effectOf(measure))));
        fact(rows, "portal.report.lead", leads(measure));
        fact(rows, "portal.report.period", period(measure));
        stands.map(Statement::evidence)
                .ifPresent(evidence -> fact(
                        rows,
                        "portal.report.evidenceOf",
                        printed.text(reading.tongue().untranslated(evidence))));
        stands.flatMap(statement -> content.findSource(statement.sourceId()))
                .ifPresent(source -> fact(rows, "portal.report.source", printed.entry(reading.entry(source))));
        blocks.add(Block.Table.facts(rows));
        stands.map(statement -> reading.tongue().sayOrNull(statement.id(), "text", statement.text()))
                .ifPresent(said -> blocks.addAll(printed.passages(said)));
        parts(measure);
    }

    /** What was said last, though not in this round. */
    private Text last(Measure measure) {
        return standings
                .newest(measure)
                .map(statement -> printed.text(
                        "portal.report.last",
                        Map.of("when", reading.when(statement.at()), "word", reading.word(statement))))
                .orElseGet(() -> printed.text("portal.age.none"));
    }

    private void fact(List<Block.Row> rows, String key, Text value) {
        if (!value.isEmpty()) {
            rows.add(Block.Row.fact(reading.text(key), value));
        }
    }

    private Text period(Measure measure) {
        var when = reading.when(measure.runs());
        return measure.permanent() ? printed.text("portal.measure.permanent") : Text.plain(when);
    }

    /** Parts stand below their measure and are never counted beside it. */
    private void parts(Measure measure) {
        var parts = content.parts(measure);
        if (!parts.isEmpty()) {
            table(
                    "portal.report.parts",
                    List.of("portal.print.part", "portal.report.status"),
                    parts.stream()
                            .map(part -> printed.row(List.of(printed.numbered(part), status(part))))
                            .toList());
        }
    }

    // What changed, what is missing, what is good

    private void changes() {
        if (earlier.isEmpty()) {
            note("portal.report.changes.first");
            return;
        }
        var before = earlier.get();
        say(
                "portal.report.changes.since",
                Map.of(
                        "title",
                        before.report().title(),
                        "day",
                        reading.date(before.report().referenceDay())));
        var then =
                before.content().measures().stream().collect(java.util.stream.Collectors.toMap(Told::id, told -> told));
        var now = told();
        var changed = now.stream()
                .filter(told -> !then.getOrDefault(told.id(), told).status().equals(told.status()))
                .toList();
        say("portal.report.changes", Map.of("count", changed.size()));
        if (!changed.isEmpty()) {
            table(
                    "portal.report.changes.list",
                    List.of("portal.report.measure", "portal.report.before", "portal.report.now"),
                    changed.stream()
                            .map(told -> printed.row(List.of(
                                    named(told),
                                    Text.plain(
                                            then.getOrDefault(told.id(), told).status()),
                                    Text.plain(told.status()))))
                            .toList());
        }
        addNames(
                "portal.report.changes.new",
                now.stream().filter(told -> !then.containsKey(told.id())).toList());
        var here = now.stream().map(Told::id).toList();
        addNames(
                "portal.report.changes.gone",
                before.content().measures().stream()
                        .filter(told -> !here.contains(told.id()))
                        .toList());
    }

    private void addNames(String key, List<Told> some) {
        if (!some.isEmpty()) {
            say(key, Map.of("count", some.size()));
            blocks.add(new Block.Listing(
                    false,
                    some.stream().map(told -> new Block.Item(named(told), null)).toList()));
        }
    }

    private static Text named(Told told) {
        return Text.plain(told.number() == null ? told.title() : told.number() + " " + told.title());
    }

    private void notReported() {
        var missing = measures.stream()
                .filter(measure -> standings.find(measure).isEmpty())
                .toList();
        say("portal.report.missing", Map.of("count", missing.size(), "all", measures.size()));
        if (!missing.isEmpty()) {
            table(
                    "portal.report.missing.list",
                    List.of("portal.report.measure", "portal.report.lead", "portal.report.last.head"),
                    missing.stream()
                            .map(measure ->
                                    printed.row(List.of(printed.numbered(measure), leads(measure), last(measure))))
                            .toList());
        }
        note("portal.report.missing.note");
    }

    private void practice() {
        var good = measures.stream().filter(Measure::goodPractice).toList();
        if (good.isEmpty()) {
            note("portal.report.practice.none");
        }
        for (var measure : good) {
            heading(2, printed.numbered(measure));
            var summary = reading.tongue().summary(measure);
            blocks.addAll(printed.passages(summary == null ? reading.tongue().text(measure) : summary));
            standings
                    .find(measure)
                    .map(statement -> reading.tongue().sayOrNull(statement.id(), "text", statement.text()))
                    .ifPresent(said -> blocks.addAll(printed.passages(said)));
        }
    }

    // Figures and method

    private List<Claim> claims() {
        return content.claims(edition);
    }

    private void figureTable() {
        if (claims().isEmpty()) {
            note("portal.report.figures.none");
            return;
        }
        table(
                "portal.report.figures.list",
                List.of("portal.report.figure", "portal.report.value", "portal.report.source"),
                claims().stream()
                        .map(claim -> printed.row(List.of(
                                printed.based(
                                        printed.text(reading.tongue().say(claim.id(), "what", claim.what())),
                                        claim.basis()),
                                value(claim),
                                content.findSource(claim.sourceId())
                                        .map(source -> printed.entry(reading.entry(source)))
                                        .orElse(Text.NOTHING))))
                        .toList());
        note("portal.report.figures.note");
    }

    private Text value(Claim claim) {
        return printed.text(reading.tongue().untranslated(claim.valueText()));
    }

    private void method() {
        var sources = new ArrayList<Block.Item>();
        sources.add(item("portal.report.method.day", Map.of("day", reading.date(day))));
        sources.add(
                round == null
                        ? item("portal.report.method.statements", Map.of())
                        : item("portal.report.method.round", Map.of("title", round.title(), "hash", round.sha256())));
        blocks.add(new Block.Listing(false, sources));
        heading(2, printed.text("portal.count.rule"));
        blocks.add(new Block.Listing(
                true,
                List.of("own", "part", "added", "field", "goal", "status").stream()
                        .map(rule -> item("portal.count.rule." + rule, Map.of()))
                        .toList()));
        blocks.add(Block.body(printed.text("portal.report.method.weight")));
        heading(2, printed.text("portal.report.method.left"));
        var left = new EnumMap<MeasureCount.Reason, List<Measure>>(MeasureCount.Reason.class);
        for (var reason : MeasureCount.Reason.values()) {
            left.put(reason, count.left(reason));
        }
        left.values().removeIf(List::isEmpty);
        if (left.isEmpty()) {
            note("portal.report.method.left.none");
        } else {
            table(
                    "portal.report.method.left.list",
                    List.of("portal.report.method.why", "portal.report.number", "portal.report.which"),
                    left.entrySet().stream()
                            .map(one -> printed.row(List.of(
                                    printed.text("portal.count.left." + one.getKey() + ".why"),
                                    Text.plain(reading.number(one.getValue().size())),
                                    list(one.getValue()))))
                            .toList());
        }
    }

    private Block.Item item(String key, Map<String, ?> values) {
        return new Block.Item(printed.text(key, values), null);
    }

    // The same as data

    List<Told> told() {
        return measures.stream().map(this::told).toList();
    }

    private Told told(Measure measure) {
        var stands = standings.find(measure);
        return new Told(
                measure.thingId(),
                measure.no(),
                measure.number(),
                measure.title(),
                content.served(Field.class, measure).stream()
                        .map(Standing::title)
                        .toList(),
                leadNames(measure),
                word(measure),
                stands.map(Statement::common).orElse("NOT_REPORTED"),
                stands.map(Statement::delayed).orElse(false),
                effectOf(measure),
                stands.map(Statement::atTo).orElse(null),
                measure.runsFrom(),
                measure.runsTo(),
                sum(measure, true),
                sum(measure, false),
                stands.map(Statement::text).orElse(null));
    }

    private @Nullable BigDecimal sum(Measure measure, boolean planned) {
        return euros(measure).stream()
                .map(resource -> planned ? resource.planned() : resource.actual())
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    List<Figure> figures() {
        return claims().stream()
                .map(claim -> new Figure(
                        claim.what(),
                        claim.valueNum(),
                        claim.valueText(),
                        content.findSource(claim.sourceId())
                                .map(source -> source.title())
                                .orElse(null),
                        claim.basis()))
                .toList();
    }
}

package org.planwerk.portal.chapter;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planwerk.portal.chapter.LiveTable.Cell;
import org.planwerk.portal.content.Block;
import org.planwerk.portal.content.Edition;
import org.planwerk.portal.content.Field;
import org.planwerk.portal.content.Finding;
import org.planwerk.portal.content.Goal;
import org.planwerk.portal.content.Involved;
import org.planwerk.portal.content.Kind;
import org.planwerk.portal.content.Measure;
import org.planwerk.portal.content.Need;
import org.planwerk.portal.content.Organisation;
import org.planwerk.portal.content.Scenario;
import org.planwerk.portal.content.Standing;
import org.planwerk.portal.web.Reading;
import org.planwerk.web.Entry;
import org.planwerk.web.Words;

/** What stands in the plan, as the live parts of its chapters show it: things of the edition, perhaps of one field only. */
final class LiveParts {

    private final Reading reading;
    private final Edition edition;
    private final GroundParts ground;

    LiveParts(Reading reading, Edition edition) {
        this.reading = reading;
        this.edition = edition;
        this.ground = new GroundParts(reading, edition);
    }

    LiveTable of(Block block) {
        var field = block.liveFieldId();
        var part = String.valueOf(block.live());
        return switch (part) {
            case "MEASURES" -> table(part, field, List.of("measure", "lead", "when", "status"), measures(field));
            case "GOALS" -> table(part, field, List.of("goal", "level", "field"), goals(field));
            case "NEEDS" -> table(part, field, List.of("need", "forWhom", "review"), needs(field));
            case "FINDINGS" -> table(part, field, List.of("finding", "sort", "sources"), findings(field));
            case "SCENARIOS" -> table(part, field, List.of("scenario", "year", "states"), scenarios(field));
            case "FIELDS" -> table(part, null, List.of("field", "count"), fields());
            case "ORGANISATIONS" -> table(part, null, List.of("organisation", "offers"), organisations());
            case "SOURCES" -> table(part, field, List.of("source", "when", "people"), ground.sources(field));
            case "RESOLUTIONS" -> table(part, null, List.of("resolution", "when", "result"), ground.resolutions());
            case "TERMS" -> table(part, null, List.of("term", "meaning", "source"), ground.terms());
            case "CLAIMS" -> table(part, field, List.of("claim", "value", "at", "source.of"), ground.claims(field));
            case "FATES" -> table(part, null, List.of("before", "fate", "after", "reason"), ground.fates());
            case "CYCLES" -> table(part, null, List.of("cycle", "theme", "events"), ground.cycles());
            default -> throw new IllegalArgumentException("live part " + part);
        };
    }

    private LiveTable table(String part, @Nullable UUID field, List<String> heads, List<List<Cell>> rows) {
        var name = reading.words("portal.live." + part);
        var shown = field == null
                ? name
                : reading.content()
                        .findIn(Field.class, field, edition)
                        .map(in -> reading.words(
                                "portal.live.in",
                                Map.of("what", name, "field", reading.tongue().title(in))))
                        .orElse(name);
        return new LiveTable(
                reading.words("portal.live.caption", Map.of("what", shown, "count", rows.size())),
                heads.stream()
                        .map(head -> reading.text("portal.live.head." + head))
                        .toList(),
                rows,
                reading.words(edition.isPartial() ? "portal.live.unknown" : "portal.live.none", Map.of("what", shown)));
    }

    private List<List<Cell>> measures(@Nullable UUID field) {
        var measures = field == null
                ? reading.content().counted(edition)
                : reading.content().countedBy(Kind.FIELD, edition).getOrDefault(field, List.of());
        return measures.stream()
                .map(measure -> List.of(
                        Cell.of(numbered(measure)),
                        new Cell(leads(measure)),
                        Cell.of(when(measure)),
                        Cell.of(reading.statusWord(measure))))
                .toList();
    }

    private String when(Measure measure) {
        var when = reading.when(measure.runs());
        return measure.permanent() && when.isEmpty() ? reading.text("portal.status.PERMANENT") : when;
    }

    private List<Entry> leads(Measure measure) {
        return reading.content().involved(measure).stream()
                .filter(someone -> someone.role().equals("LEAD"))
                .flatMap(someone -> name(someone).stream())
                .map(name -> Entry.of(reading.tongue().untranslated(name)))
                .toList();
    }

    private java.util.Optional<String> name(Involved someone) {
        return reading.content()
                .findOrganisation(someone.organisationId())
                .map(Organisation::name)
                .or(() -> java.util.Optional.ofNullable(someone.name()));
    }

    private List<List<Cell>> goals(@Nullable UUID field) {
        return reading.content().standing(Goal.class, edition).stream()
                .filter(goal -> field == null || field.equals(goal.fieldId()))
                .map(goal -> List.of(
                        Cell.of(numbered(goal)),
                        Cell.of(reading.content()
                                .findLevel(goal.levelId())
                                .map(level -> Entry.of(reading.word(level)))
                                .orElse(null)),
                        Cell.of(fieldEntry(goal.fieldId()))))
                .toList();
    }

    private @Nullable Entry fieldEntry(@Nullable UUID field) {
        return field == null
                ? null
                : reading.content()
                        .findIn(Field.class, field, edition)
                        .map(reading::entry)
                        .orElse(null);
    }

    private List<List<Cell>> needs(@Nullable UUID field) {
        return reading.content().standing(Need.class, edition).stream()
                .filter(need -> field == null || field.equals(need.fieldId()))
                .map(need -> List.of(
                        Cell.of(numbered(need)),
                        Cell.of(
                                need.forWhom() == null
                                        ? null
                                        : Entry.of(reading.tongue()
                                                .say(need.thingId(), need.editionId(), "forWhom", need.forWhom()))),
                        new Cell(review(need))))
                .toList();
    }

    /** The newest judgement on a need, with its day. */
    private List<Entry> review(Need need) {
        return reading.content().reviews(need.thingId()).stream()
                .max(Comparator.comparing(review -> review.at().sortedBy()))
                .map(review -> List.of(
                        Entry.of(reading.verdictWord(edition.planId(), review.verdict()))
                                .on(review.basis()),
                        Entry.of(reading.when(review.at()))))
                .orElseGet(() -> List.of(Entry.of(reading.text("portal.live.notReviewed"))));
    }

    private List<List<Cell>> findings(@Nullable UUID field) {
        return reading.content().standing(Finding.class, edition).stream()
                .filter(finding -> field == null || field.equals(finding.fieldId()))
                .map(finding -> List.of(
                        Cell.of(numbered(finding)),
                        Cell.of(reading.text("portal.finding." + finding.sort())),
                        new Cell(reading.content().sourcesOf(finding.thingId()).stream()
                                .map(reading::entry)
                                .toList())))
                .toList();
    }

    private List<List<Cell>> scenarios(@Nullable UUID field) {
        return reading.content().standing(Scenario.class, edition).stream()
                .filter(scenario -> field == null || field.equals(scenario.fieldId()))
                .map(scenario -> List.of(
                        Cell.of(reading.entry(scenario)),
                        Cell.of(scenario.year() == null ? "" : String.valueOf(scenario.year())),
                        new Cell(states(scenario))))
                .toList();
    }

    private List<Entry> states(Scenario scenario) {
        var text = reading.tongue().text(scenario);
        return Stream.concat(
                        Stream.ofNullable(text).map(Entry::of),
                        reading.content().targetStates(scenario).stream()
                                .map(state -> Entry.of(reading.tongue().untranslated(state.text()))))
                .toList();
    }

    private List<List<Cell>> fields() {
        var measures = reading.content().countedBy(Kind.FIELD, edition);
        return reading.content().standing(Field.class, edition).stream()
                .map(field -> List.of(
                        Cell.of(numbered(field)),
                        Cell.of(reading.counted(
                                edition.planId(),
                                "MEASURE",
                                measures.getOrDefault(field.thingId(), List.of())
                                        .size()))))
                .toList();
    }

    private List<List<Cell>> organisations() {
        var offers = reading.content().offers().stream()
                .filter(offer -> offer.organisationId() != null)
                .collect(java.util.stream.Collectors.groupingBy(
                        offer -> java.util.Objects.requireNonNull(offer.organisationId())));
        return reading.content().organisations().stream()
                .map(organisation -> List.of(
                        Cell.of(organisation(organisation)),
                        new Cell(offers.getOrDefault(organisation.id(), List.of()).stream()
                                .map(offer -> Entry.of(reading.tongue().say(offer.id(), "title", offer.title()))
                                        .on(offer.basis()))
                                .toList())))
                .toList();
    }

    private Entry organisation(Organisation organisation) {
        var name = reading.tongue().untranslated(organisation.name());
        return (organisation.url() == null ? Entry.of(name) : Entry.link(name, organisation.url()))
                .on(organisation.basis());
    }

    /** The title behind the number that the edition gives it. */
    private Entry numbered(Standing thing) {
        var entry = reading.entry(thing);
        return thing.number() == null
                ? entry
                : new Entry(
                        new Words(
                                thing.number() + " " + entry.text(),
                                entry.text().language()),
                        entry.href(),
                        entry.basis(),
                        entry.remark());
    }
}

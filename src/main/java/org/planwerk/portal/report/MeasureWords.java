package org.planwerk.portal.report;

import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.planwerk.document.tree.Text;
import org.planwerk.portal.content.Involved;
import org.planwerk.portal.content.Measure;
import org.planwerk.portal.content.Organisation;
import org.planwerk.portal.content.PublicContent;
import org.planwerk.portal.content.Resource;
import org.planwerk.portal.web.Effect;
import org.planwerk.portal.web.Printed;
import org.planwerk.portal.web.Reading;
import org.planwerk.web.StatusSign;

/** What a report says of a measure on its day, and of several in a line. */
final class MeasureWords {

    private final Printed printed;
    private final Reading reading;
    private final PublicContent content;
    private final Standings standings;

    MeasureWords(Printed printed, Standings standings) {
        this.printed = printed;
        this.reading = printed.reading();
        this.content = reading.content();
        this.standings = standings;
    }

    Standings standings() {
        return standings;
    }

    StatusSign sign(Measure measure) {
        return standings.find(measure).map(Reading::sign).orElse(StatusSign.NOT_REPORTED);
    }

    String word(Measure measure) {
        return standings.find(measure).map(reading::word).orElseGet(() -> reading.text("portal.status.NOT_REPORTED"));
    }

    Text status(Measure measure) {
        return standings
                .find(measure)
                .map(statement -> printed.based(Text.plain(reading.word(statement)), statement.basis()))
                .orElseGet(() -> printed.text("portal.status.NOT_REPORTED"));
    }

    Text at(Measure measure) {
        return standings
                .find(measure)
                .map(statement -> Text.plain(reading.when(statement.at())))
                .orElse(Text.NOTHING);
    }

    Text leads(Measure measure) {
        return leadNames(measure).stream()
                .map(name -> printed.text(reading.tongue().untranslated(name)))
                .reduce(Text.NOTHING, Text::below);
    }

    List<String> leadNames(Measure measure) {
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

    record Word(StatusSign sign, String word) {}

    Map<Word, List<Measure>> byStatus(List<Measure> shown) {
        return shown.stream()
                .collect(groupingBy(
                        measure -> new Word(sign(measure), word(measure)),
                        () -> new TreeMap<>(Comparator.comparing(Word::sign).thenComparing(Word::word)),
                        Collectors.toList()));
    }

    /** "5 laufend, 2 erledigt". */
    String counted(List<Measure> shown) {
        return reading.list(byStatus(shown).entrySet().stream()
                .map(one -> reading.number(one.getValue().size()) + " "
                        + one.getKey().word())
                .toList());
    }

    Text list(List<Measure> some) {
        return some.stream().map(this::shortly).reduce(Text.NOTHING, (all, one) -> all.and(", ", one));
    }

    private Text shortly(Measure measure) {
        return measure.number() == null ? printed.text(reading.tongue().title(measure)) : Text.plain(measure.number());
    }

    List<Resource> euros(Measure measure) {
        return content.resources(measure).stream()
                .filter(resource ->
                        resource.kind().equals("EUR") && (resource.planned() != null || resource.actual() != null))
                .toList();
    }

    /** What was said last, though not in this round. */
    Text last(Measure measure) {
        return standings
                .newest(measure)
                .map(statement -> printed.text(
                        "portal.report.last",
                        Map.of("when", reading.when(statement.at()), "word", reading.word(statement))))
                .orElseGet(() -> printed.text("portal.age.none"));
    }

    Text period(Measure measure) {
        var when = reading.when(measure.runs());
        return measure.permanent() ? printed.text("portal.measure.permanent") : Text.plain(when);
    }

    Effect effectOf(Measure measure) {
        return Effect.of(standings.find(measure));
    }
}

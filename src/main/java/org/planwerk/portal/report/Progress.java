package org.planwerk.portal.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.planwerk.portal.content.Field;
import org.planwerk.portal.content.Measure;
import org.planwerk.portal.content.Statement;
import org.planwerk.portal.web.Reading;
import org.planwerk.tenancy.Municipality;

/** The newest statements on the measures of a field, to subscribe to. */
record Progress(Reading reading, Municipality town, String origin) {

    private static final int MOST = 50;

    private record Said(Measure measure, Statement statement) {}

    Feed of(Field field) {
        var content = reading.content();
        var said = content.serving(field).stream()
                .flatMap(measure ->
                        content.statements(measure.thingId()).stream().map(statement -> new Said(measure, statement)))
                .sorted(Comparator.comparing((Said one) -> one.statement().atTo())
                        .reversed()
                        .thenComparing(one -> one.statement().id()))
                .limit(MOST)
                .toList();
        return new Feed(
                "urn:uuid:" + field.thingId(),
                reading.text(
                        "portal.report.feed.field",
                        Map.of("field", reading.tongue().title(field).text())),
                reading.tongue().page().toLanguageTag(),
                town.name(),
                origin + reading.link(field) + "/fortschritt.atom",
                origin + reading.link(field),
                said.stream().map(one -> one.statement().atTo()).findFirst().orElse(LocalDate.EPOCH),
                said.stream().map(this::item).toList());
    }

    private Feed.Item item(Said said) {
        var statement = said.statement();
        var text = reading.tongue().sayOrNull(statement.id(), "text", statement.text());
        return new Feed.Item(
                "urn:uuid:" + statement.id(),
                reading.text(
                        "portal.report.feed.entry",
                        Map.of(
                                "title", reading.tongue().title(said.measure()).text(),
                                "status", reading.word(statement))),
                origin + reading.link(said.measure()) + "#sachstaende",
                statement.atTo(),
                text == null ? null : text.text());
    }

    static List<Field> fields(Reading reading) {
        return reading.content().plans().stream()
                .flatMap(plan -> reading.content().current(plan).stream())
                .flatMap(edition -> reading.content().standing(Field.class, edition).stream())
                .toList();
    }
}

package org.planwerk.portal.print;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planwerk.document.tree.Block;
import org.planwerk.document.tree.Cover;
import org.planwerk.document.tree.Document;
import org.planwerk.document.tree.Labels;
import org.planwerk.document.tree.Text;
import org.planwerk.portal.web.Printed;
import org.planwerk.portal.web.Reading;
import org.planwerk.tenancy.Municipality;
import org.planwerk.web.Accents;

/** Puts what is printed of a municipality behind a cover of its own: its name, its colour, its coat of arms. */
public record Covers(Printed printed, Municipality town, LocalDate day) {

    public Document document(
            boolean whole, Text kind, Text title, @Nullable Text lead, List<Block.Row> facts, List<Block> blocks) {
        var reading = printed.reading();
        return new Document(
                new Cover(
                        reading.tongue().page().toLanguageTag(),
                        town.name(),
                        kind,
                        title,
                        lead == null || lead.isEmpty() ? null : lead,
                        facts,
                        day,
                        Accents.colour(town.accent()),
                        town.arms(),
                        reading.text("portal.print.arms", Map.of("name", town.name())),
                        whole),
                labels(reading),
                blocks);
    }

    /** Of what day it is, where it stands on the net, and whether it is a demonstration. */
    List<Block.Row> origin(String link) {
        var reading = printed.reading();
        var state = reading.text("portal.print.day", Map.of("day", reading.date(day)));
        var stands = Block.Row.fact(reading.text("portal.print.state"), Text.plain(state));
        var address = Block.Row.fact(reading.text("portal.print.address"), printed.address(link));
        return Stream.concat(Stream.of(stands, address), note().stream()).toList();
    }

    /** That it is a demonstration. */
    public Optional<Block.Row> note() {
        return town.demo()
                ? Optional.of(Block.Row.fact(
                        printed.reading().text("portal.print.note"),
                        printed.text(town.fictitious() ? "portal.print.fictitious" : "portal.print.demo")))
                : Optional.empty();
    }

    private static Labels labels(Reading reading) {
        return new Labels(
                reading.text("portal.print.contents"),
                reading.text("portal.print.page"),
                reading.text("portal.print.of"));
    }
}

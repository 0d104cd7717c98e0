package org.planwerk.report.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.planwerk.monitoring.round.ClosedRounds.ClosedRound;
import org.planwerk.report.Part;
import org.planwerk.web.FormItem;
import org.planwerk.web.FormItem.Kind;
import org.planwerk.web.FormItem.Option;
import org.planwerk.web.Problems;

/** Puts the form of a draft together. */
final class DraftPages {

    private final Controls controls;
    private final Map<UUID, String> editions;
    private final List<ClosedRound> rounds;

    DraftPages(Controls controls, Map<UUID, String> editions, List<ClosedRound> rounds) {
        this.controls = controls;
        this.editions = editions;
        this.rounds = rounds;
    }

    DraftView view(String path, DraftForm form, Problems problems, boolean isNew) {
        return new DraftView(
                path,
                form.title().isEmpty() ? controls.text("report.new") : form.title(),
                head(form),
                IntStream.rangeClosed(1, form.parts().size())
                        .mapToObj(no -> part(no, form.parts()))
                        .toList(),
                List.of(controls.control(Kind.CHOICE, "more", "more", "TEXT", missing(form.parts()))),
                problems,
                isNew);
    }

    private List<FormItem> head(DraftForm form) {
        return List.of(
                controls.control(Kind.LINE, "title", form.title()),
                controls.control(Kind.LINES, "lead", form.lead()),
                controls.control(
                        Kind.CHOICE,
                        "edition",
                        "edition",
                        form.edition(),
                        editions.entrySet().stream()
                                .map(edition -> new Option(edition.getKey().toString(), edition.getValue()))
                                .toList()),
                controls.control(
                        Kind.CHOICE,
                        "round",
                        "round",
                        form.round(),
                        Stream.concat(
                                        Stream.of(new Option("", controls.text("report.round.none"))),
                                        rounds.stream()
                                                .map(round ->
                                                        new Option(round.id().toString(), round.title())))
                                .toList()),
                controls.control(Kind.DAY, "day", form.day()));
    }

    private DraftView.PartView part(int no, List<Part> parts) {
        var part = parts.get(no - 1);
        var items = new ArrayList<FormItem>();
        if (part.kind() == Part.Kind.TEXT) {
            items.add(controls.control(Kind.LINE, "heading" + no, "heading", part.title(), List.of()));
        }
        items.add(controls.control(
                Kind.LINES, "text" + no, part.kind() == Part.Kind.TEXT ? "text" : "before", part.text(), List.of()));
        return new DraftView.PartView(
                no,
                part.title() == null ? controls.text("report.part." + part.kind()) : part.title(),
                items,
                no == 1,
                no == parts.size());
    }

    /** A text of one's own as often as wanted, every other part once. */
    private List<Option> missing(List<Part> parts) {
        var there = parts.stream().map(Part::kind).toList();
        return Stream.of(Part.Kind.values())
                .filter(kind -> kind == Part.Kind.TEXT || !there.contains(kind))
                .map(kind -> new Option(kind.name(), controls.text("report.part." + kind)))
                .toList();
    }
}

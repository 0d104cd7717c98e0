package org.planwerk.desk.life;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planwerk.desk.DeskEditions;
import org.planwerk.desk.Places;
import org.planwerk.desk.Sheets;
import org.planwerk.desk.Speech;
import org.planwerk.desk.Workbench;
import org.planwerk.packaging.Entries;
import org.planwerk.packaging.Layer;
import org.planwerk.packaging.WorkingEntry;
import org.planwerk.plan.EditionState;
import org.planwerk.web.Crumb;
import org.planwerk.web.Entry;
import org.planwerk.web.Messages;
import org.planwerk.web.Words;
import org.planwerk.web.WorkshopPages;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** A year with a focus theme: the light way in which a plan goes on between two editions. */
@WorkshopPages
class YearController {

    private final Workbench workbench;
    private final Entries entries;
    private final DeskEditions editions;
    private final Places places;
    private final Messages messages;

    YearController(Workbench workbench, Entries entries, DeskEditions editions, Places places, Messages messages) {
        this.workbench = workbench;
        this.entries = entries;
        this.editions = editions;
        this.places = places;
        this.messages = messages;
    }

    @GetMapping("/jahre/{id}/leben")
    ModelAndView show(@PathVariable String id, HttpServletRequest request, Locale language) {
        var year = workbench.list("cycles", null).stream()
                .filter(cycle -> cycle.key().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var speech = new Speech(messages, language);
        var prefix = Places.prefix(request);
        var path = "/werkstatt/jahre/" + id;
        var title = year.content().path("year").asInt() + ": " + year.title();
        var focus = year.text("focusTheme");
        return new ModelAndView(
                "desk/life/year",
                Map.of(
                        "view",
                        new YearView(
                                Words.of(title),
                                path + "/leben",
                                focus.isEmpty() ? null : Words.of(focus),
                                List.of(
                                        new Crumb(Words.of(speech.text("desk.menu.desk")), "/werkstatt"),
                                        new Crumb(Words.of(speech.plural("cycles")), "/werkstatt/jahre"),
                                        Crumb.here(Words.of(title))),
                                LifePages.tabs(path, path + "/leben", "cycles", speech, prefix),
                                events(id, speech, prefix),
                                additions(id, speech, prefix),
                                mayAdd("sources") ? "/werkstatt/quellen/neu?cycle=" + id : null,
                                add(year))));
    }

    private List<YearView.Line> events(String year, Speech speech, String prefix) {
        return workbench.list("sources", null).stream()
                .filter(source ->
                        !source.publicity().isBinned() && source.text("cycle").equals(year))
                .map(source -> new YearView.Line(
                        link(source, prefix), speech.code("sources", "kind", source.text("kind")), true))
                .toList();
    }

    private List<YearView.Line> additions(String year, Speech speech, String prefix) {
        var additions = new ArrayList<YearView.Line>();
        for (var edition : editions.list()) {
            for (var measure : workbench.list("measures", edition.id())) {
                if (!measure.publicity().isBinned() && measure.text("cycle").equals(year)) {
                    var decided = entries.find(measure.key(), Layer.DECIDED).isPresent();
                    additions.add(new YearView.Line(
                            link(measure, prefix),
                            decided ? edition.title() : edition.title() + ", " + speech.text("desk.life.notDecided"),
                            decided));
                }
            }
        }
        return additions;
    }

    private Entry link(WorkingEntry entry, String prefix) {
        return places.path(entry)
                .map(path -> Entry.link(Words.of(entry.title()), prefix + path))
                .orElse(Entry.of(Words.of(entry.title())));
    }

    private boolean mayAdd(String list) {
        return workbench.mayAdd(Sheets.find(list).orElseThrow());
    }

    private @Nullable String add(WorkingEntry year) {
        return !mayAdd("measures")
                ? null
                : editions.list().stream()
                        .filter(edition -> edition.state() == EditionState.IN_FORCE)
                        .filter(edition -> edition.plan().toString().equals(year.text("plan")))
                        .findFirst()
                        .map(edition -> edition.path() + "/massnahmen/neu?cycle="
                                + year.key().id())
                        .orElse(null);
    }
}

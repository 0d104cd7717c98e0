package org.planwerk.desk.life;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.planwerk.desk.Comparisons;
import org.planwerk.desk.DeskEdition;
import org.planwerk.desk.Place;
import org.planwerk.desk.Places;
import org.planwerk.desk.Speech;
import org.planwerk.desk.life.Departures.Departure;
import org.planwerk.desk.life.Departures.How;
import org.planwerk.web.Entry;
import org.planwerk.web.Messages;
import org.planwerk.web.Redirect;
import org.planwerk.web.Words;
import org.planwerk.web.WorkshopPages;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** How far the working text has moved on from what the council decided, word by word. */
@WorkshopPages
class DriftController {

    private final LifePages pages;
    private final Departures departures;
    private final Comparisons comparisons;
    private final Messages messages;

    DriftController(LifePages pages, Departures departures, Comparisons comparisons, Messages messages) {
        this.pages = pages;
        this.departures = departures;
        this.comparisons = comparisons;
        this.messages = messages;
    }

    @GetMapping("/fassungen/{id}/leben/abweichungen")
    ModelAndView show(@PathVariable String id, HttpServletRequest request, Locale language) {
        var edition = pages.edition(id);
        if (!edition.state().isDecided()) {
            return Redirect.to(Places.prefix(request) + LifePages.path(edition), request, "desk.life.noWay");
        }
        var speech = new Speech(messages, language);
        var found = departures.find(edition);
        var lines = new LinkedHashMap<String, List<DriftView.Line>>();
        found.departures()
                .forEach(departure -> lines.computeIfAbsent(
                                departure.entry().key().list(), list -> new ArrayList<>())
                        .add(line(departure, edition, speech, Places.prefix(request))));
        return new ModelAndView(
                "desk/life/drift",
                Map.of(
                        "view",
                        new DriftView(
                                Words.of(speech.text("desk.life.drift.title")),
                                LifePages.path(edition) + "/abweichungen",
                                LifePages.path(edition),
                                LifePages.crumbs(edition, speech.text("desk.life.drift.title"), speech),
                                found.looked(),
                                lines.entrySet().stream()
                                        .map(group ->
                                                new DriftView.Group(speech.plural(group.getKey()), group.getValue()))
                                        .toList())));
    }

    private DriftView.Line line(Departure departure, DeskEdition edition, Speech speech, String prefix) {
        var entry = departure.entry();
        var title = Words.of(entry.title());
        return new DriftView.Line(
                departure.isThere()
                        ? Entry.link(
                                title, prefix + Place.of(entry.key(), edition).path(entry))
                        : Entry.of(title),
                speech.text("desk.life.drift." + departure.how()),
                departure.how() == How.CHANGED && departure.decided() != null
                        ? comparisons.list(entry.key(), departure.decided().content(), entry.content(), speech)
                        : List.of());
    }
}

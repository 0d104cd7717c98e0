package org.planwerk.desk.life;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.planwerk.desk.Comparisons;
import org.planwerk.desk.DeskEdition;
import org.planwerk.desk.Places;
import org.planwerk.desk.Speech;
import org.planwerk.desk.Workbench;
import org.planwerk.identity.Acting;
import org.planwerk.identity.Permission;
import org.planwerk.packaging.Entries;
import org.planwerk.packaging.EntryKey;
import org.planwerk.packaging.Layer;
import org.planwerk.packaging.WorkingEntry;
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
    private final Workbench workbench;
    private final Entries entries;
    private final Comparisons comparisons;
    private final Places places;
    private final Messages messages;

    DriftController(
            LifePages pages,
            Workbench workbench,
            Entries entries,
            Comparisons comparisons,
            Places places,
            Messages messages) {
        this.pages = pages;
        this.workbench = workbench;
        this.entries = entries;
        this.comparisons = comparisons;
        this.places = places;
        this.messages = messages;
    }

    @GetMapping("/fassungen/{id}/leben/abweichungen")
    ModelAndView show(@PathVariable String id, HttpServletRequest request, Locale language) {
        var edition = pages.edition(id);
        if (!edition.state().isDecided()) {
            return Redirect.to(Places.prefix(request) + LifePages.path(edition), request, "desk.life.noWay");
        }
        var speech = new Speech(messages, language);
        var looked = 0;
        var groups = new ArrayList<DriftView.Group>();
        for (var list : Comparisons.texts()) {
            var decided = new LinkedHashMap<EntryKey, WorkingEntry>();
            entries.list(list, edition.id(), Layer.DECIDED).forEach(entry -> decided.put(entry.key(), entry));
            looked += decided.size();
            var lines = lines(list, edition, decided, speech, Places.prefix(request));
            if (!lines.isEmpty()) {
                groups.add(new DriftView.Group(speech.plural(list), lines));
            }
        }
        return new ModelAndView(
                "desk/life/drift",
                Map.of(
                        "view",
                        new DriftView(
                                Words.of(speech.text("desk.life.drift.title")),
                                LifePages.path(edition) + "/abweichungen",
                                LifePages.path(edition),
                                LifePages.crumbs(edition, speech.text("desk.life.drift.title"), speech),
                                looked,
                                groups)));
    }

    private List<DriftView.Line> lines(
            String list, DeskEdition edition, Map<EntryKey, WorkingEntry> decided, Speech speech, String prefix) {
        var lines = new ArrayList<DriftView.Line>();
        for (var entry : workbench.list(list, edition.id())) {
            var before = decided.remove(entry.key());
            var binned = entry.publicity().isBinned();
            if (before == null ? binned : !binned && before.content().equals(entry.content())) {
                continue;
            }
            var how = before == null ? "notDecided" : binned ? "gone" : "changed";
            lines.add(new DriftView.Line(
                    Entry.link(
                            Words.of(entry.title()), prefix + places.path(entry).orElse("")),
                    speech.text("desk.life.drift." + how),
                    before == null || binned
                            ? List.of()
                            : comparisons.list(entry.key(), before.content(), entry.content(), speech)));
        }
        decided.values().stream()
                .filter(gone -> !gone.text("visibility").equals("NON_PUBLIC")
                        || Acting.get().may(Permission.READ_NON_PUBLIC))
                .forEach(gone -> lines.add(new DriftView.Line(
                        Entry.of(Words.of(gone.title())), speech.text("desk.life.drift.gone"), List.of())));
        return lines;
    }
}

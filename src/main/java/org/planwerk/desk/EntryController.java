package org.planwerk.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planwerk.packaging.EntryKey;
import org.planwerk.packaging.EntryRefused;
import org.planwerk.packaging.Property;
import org.planwerk.packaging.WorkingEntry;
import org.planwerk.packaging.Writing;
import org.planwerk.web.Problems;
import org.planwerk.web.Redirect;
import org.planwerk.web.WorkshopPages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.node.ObjectNode;

/** The lists of the workshop and their entries: read, add, change, put into the bin, publish one. */
@WorkshopPages
class EntryController {

    private static final String IN_EDITION = "/fassung/{edition}/{list}";

    private final Places places;
    private final EntryPages pages;
    private final Workbench workbench;

    EntryController(Places places, EntryPages pages, Workbench workbench) {
        this.places = places;
        this.pages = pages;
        this.workbench = workbench;
    }

    @GetMapping({"/{list}", IN_EDITION})
    ModelAndView list(
            @PathVariable String list,
            @PathVariable(required = false) @Nullable Integer edition,
            HttpServletRequest request,
            Locale language) {
        var place = places.at(list, edition);
        return new ModelAndView("desk/list", Map.of("view", pages.list(place, language, Places.prefix(request))));
    }

    @GetMapping({"/{list}/neu", IN_EDITION + "/neu"})
    ModelAndView add(
            @PathVariable String list,
            @PathVariable(required = false) @Nullable Integer edition,
            @RequestParam Map<String, String> known,
            Locale language) {
        var place = places.at(list, edition);
        workbench.requireAdd(place.sheet());
        return new ModelAndView("desk/entry", Map.of("view", pages.add(place, known, language)));
    }

    @PostMapping({"/{list}/neu", IN_EDITION + "/neu"})
    ModelAndView add(
            @PathVariable String list,
            @PathVariable(required = false) @Nullable Integer edition,
            @RequestParam("do") String act,
            HttpServletRequest request,
            Locale language) {
        var place = places.at(list, edition);
        workbench.requireAdd(place.sheet());
        var typed = Typed.of(request.getParameterMap());
        if (!act.equals("save")) {
            return added(place, arranged(place, typed, act), 0, Problems.none(), language, HttpStatus.OK);
        }
        var section = pages.section(place);
        var understanding = new Understanding(section, typed, pages.beginning(place, section), language);
        var content = understanding.content(place.sheet().members());
        if (!understanding.problems().isEmpty()) {
            return added(place, typed, 0, understanding.problems(), language, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            var written = workbench.write(List.of(added(place, typed, content))).getFirst();
            return Redirect.to(Places.prefix(request) + place.path(written), request, saved(place));
        } catch (EntryRefused.Wrong wrong) {
            return added(place, typed, 0, problems(place, wrong, language), language, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /** Under the id that the form brought, unless the list knows its entries by a word of their own. */
    private Writing added(Place place, Typed typed, ObjectNode content) {
        var list = place.sheet().list();
        return EntryKey.isId(typed.one("key")) && pages.section(place).key().getLast() instanceof Property.Id
                ? Writing.added(new EntryKey(list, typed.one("key"), place.editionId()), content)
                : Writing.added(list, place.editionId(), content);
    }

    private ModelAndView added(
            Place place, Typed typed, int basedOn, Problems problems, Locale language, HttpStatus status) {
        var attempt = new EntryPages.Attempt(typed, basedOn, problems, Set.of());
        return new ModelAndView("desk/entry", Map.of("view", pages.add(place, attempt, language)), status);
    }

    @GetMapping({"/{list}/{id}", IN_EDITION + "/{id}"})
    ModelAndView show(
            @PathVariable String list,
            @PathVariable(required = false) @Nullable Integer edition,
            @PathVariable String id,
            HttpServletRequest request,
            Locale language) {
        var place = places.at(list, edition);
        return page(place, places.entry(place, id), null, request, language, HttpStatus.OK);
    }

    /** Keeps a draft while somebody types it, if it is right; answers only how it went. */
    @PostMapping(value = IN_EDITION + "/{id}", params = "do=autosave")
    ResponseEntity<Void> keep(
            @PathVariable String list,
            @PathVariable int edition,
            @PathVariable String id,
            @RequestParam int version,
            HttpServletRequest request,
            Locale language) {
        var place = places.at(list, edition);
        var entry = places.entry(place, id);
        var understanding =
                new Understanding(pages.section(place), Typed.of(request.getParameterMap()), entry.content(), language);
        var content = understanding.content(place.sheet().members());
        // Taking it out of the bin is nothing that happens by itself.
        if (!understanding.problems().isEmpty() || entry.publicity().isBinned()) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).build();
        }
        try {
            var written = workbench
                    .write(List.of(Writing.changed(entry.key(), content, version)))
                    .getFirst();
            return ResponseEntity.noContent()
                    .header("Planwerk-Version", Integer.toString(written.version()))
                    .build();
        } catch (EntryRefused.Wrong wrong) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).build();
        } catch (EntryRefused.Overtaken overtaken) {
            return ResponseEntity.status(HttpStatus.CONFLICT).build();
        }
    }

    @PostMapping(
            value = {"/{list}/{id}", IN_EDITION + "/{id}"},
            params = "do!=autosave")
    ModelAndView change(
            @PathVariable String list,
            @PathVariable(required = false) @Nullable Integer edition,
            @PathVariable String id,
            @RequestParam("do") String act,
            @RequestParam int version,
            HttpServletRequest request,
            Locale language) {
        var place = places.at(list, edition);
        var entry = places.entry(place, id);
        workbench.requireWrite(place.sheet(), entry);
        var typed = Typed.of(request.getParameterMap());
        return switch (act) {
            case "save", "publish" -> save(place, entry, typed, version, act, request, language);
            case "bin" -> {
                requireBin(place);
                workbench.bin(entry.key(), version);
                yield Redirect.to(
                        Places.prefix(request) + place.path(),
                        request,
                        place.sheet().edition() ? "desk.done.binnedDraft" : "desk.done.binned");
            }
            case "restore" -> {
                workbench.restore(entry.key());
                yield Redirect.to(Places.prefix(request) + place.path(entry), request, "desk.done.restored");
            }
            default ->
                page(
                        place,
                        entry,
                        new EntryPages.Attempt(arranged(place, typed, act), version, Problems.none(), Set.of()),
                        request,
                        language,
                        HttpStatus.OK);
        };
    }

    private ModelAndView save(
            Place place,
            WorkingEntry entry,
            Typed typed,
            int version,
            String act,
            HttpServletRequest request,
            Locale language) {
        var understanding = new Understanding(pages.section(place), typed, entry.content(), language);
        var content = understanding.content(place.sheet().members());
        if (!understanding.problems().isEmpty()) {
            return page(
                    place,
                    entry,
                    new EntryPages.Attempt(typed, version, understanding.problems(), Set.of()),
                    request,
                    language,
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            var written = workbench
                    .write(List.of(Writing.changed(entry.key(), content, version)))
                    .getFirst();
            if (act.equals("publish")) {
                workbench.publish(List.of(written.key()));
                return Redirect.to(Places.prefix(request) + place.path(written), request, "desk.done.published");
            }
            return Redirect.to(Places.prefix(request) + place.path(written), request, saved(place));
        } catch (EntryRefused.Wrong wrong) {
            return page(
                    place,
                    entry,
                    new EntryPages.Attempt(typed, version, problems(place, wrong, language), Set.of()),
                    request,
                    language,
                    HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (EntryRefused.Overtaken overtaken) {
            return bringTogether(place, content, version, overtaken.current(), act, request, language);
        } catch (EntryRefused.Frozen frozen) {
            return page(
                    place,
                    entry,
                    new EntryPages.Attempt(
                            typed, entry.version(), Problems.of("blatt", "desk.refused.frozen", Map.of()), Set.of()),
                    request,
                    language,
                    HttpStatus.CONFLICT);
        }
    }

    /** Saves what both have changed if they have changed different things; otherwise shows both and asks. */
    private ModelAndView bringTogether(
            Place place,
            ObjectNode mine,
            int version,
            WorkingEntry current,
            String act,
            HttpServletRequest request,
            Locale language) {
        var merge = Merge.of(
                place.sheet().members().toList(), pages.content(current.key(), version), mine, current.content());
        var typed = new Shown(language).typed(pages.section(place), merge.content());
        if (merge.conflicts().isEmpty()) {
            return save(place, current, typed, current.version(), act, request, language);
        }
        return page(
                place,
                current,
                new EntryPages.Attempt(typed, current.version(), Problems.none(), merge.conflicts()),
                request,
                language,
                HttpStatus.CONFLICT);
    }

    private ModelAndView page(
            Place place,
            WorkingEntry entry,
            EntryPages.@Nullable Attempt attempt,
            HttpServletRequest request,
            Locale language,
            HttpStatus status) {
        return new ModelAndView(
                "desk/entry",
                Map.of("view", pages.show(place, entry, attempt, language, Places.prefix(request))),
                status);
    }

    /** What was typed, with the row that was asked for: {@code add:steps}, {@code drop:steps:1}, {@code up:steps:2}. */
    private Typed arranged(Place place, Typed typed, String act) {
        var words = act.split(":");
        if (words.length < 2 || !pages.rowLists(place).contains(words[1])) {
            return typed;
        }
        var list = words[1];
        var index = words.length > 2 && words[2].matches("\\d{1,4}") ? Integer.parseInt(words[2]) : -1;
        return switch (words[0]) {
            case "add" -> typed.added(list, firstMember(place, list));
            case "drop" -> index < 0 ? typed : typed.dropped(list, index);
            case "up" -> index < 0 ? typed : typed.raised(list, index);
            default -> typed;
        };
    }

    private String firstMember(Place place, String list) {
        return pages.section(place).children().stream()
                .filter(child -> child.name().equals(list))
                .findFirst()
                .orElseThrow()
                .properties()
                .getFirst()
                .name();
    }

    /** What would lead nowhere if this went. */
    @GetMapping({"/{list}/{id}/papierkorb", IN_EDITION + "/{id}/papierkorb"})
    ModelAndView bin(
            @PathVariable String list,
            @PathVariable(required = false) @Nullable Integer edition,
            @PathVariable String id,
            HttpServletRequest request,
            Locale language) {
        var place = places.at(list, edition);
        var entry = places.entry(place, id);
        workbench.requireWrite(place.sheet(), entry);
        requireBin(place);
        var view = pages.bin(place, entry, places, language, Places.prefix(request));
        return new ModelAndView("desk/bin", Map.of("view", view));
    }

    /** Some lists have no bin: what is not there is not said. */
    private void requireBin(Place place) {
        if (!pages.section(place).binned()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    /** Moves an entry one place up or down within its list. */
    @PostMapping({"/{list}", IN_EDITION})
    ModelAndView move(
            @PathVariable String list,
            @PathVariable(required = false) @Nullable Integer edition,
            @RequestParam String id,
            @RequestParam("do") String act,
            HttpServletRequest request) {
        var place = places.at(list, edition);
        workbench.requireAdd(place.sheet());
        // Who writes in some fields of action moves what stands there among its own.
        var all = workbench.list(place.sheet().list(), place.editionId()).stream()
                .filter(entry -> !entry.publicity().isBinned() && workbench.mayWrite(place.sheet(), entry))
                .toList();
        var moved = new Branches(all).moved(id, act.equals("up") ? -1 : 1);
        if (!moved.isEmpty()) {
            workbench.write(moved);
        }
        return Redirect.to(Places.prefix(request) + place.path() + "#e-" + id, request, "desk.done.moved");
    }

    private Problems problems(Place place, EntryRefused.Wrong wrong, Locale language) {
        return pages.problems(place, wrong.faults(), language);
    }

    private static String saved(Place place) {
        return place.sheet().edition() ? "desk.done.savedDraft" : "desk.done.saved";
    }
}

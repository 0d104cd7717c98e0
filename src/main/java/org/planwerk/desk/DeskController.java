package org.planwerk.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.planwerk.document.table.GermanValues;
import org.planwerk.document.table.Understood;
import org.planwerk.identity.Acting;
import org.planwerk.identity.Permission;
import org.planwerk.packaging.Entries;
import org.planwerk.packaging.EntryKey;
import org.planwerk.packaging.EntryRefused;
import org.planwerk.packaging.EntryTitle;
import org.planwerk.packaging.Layer;
import org.planwerk.packaging.PackageFormat;
import org.planwerk.packaging.WorkingEntry;
import org.planwerk.web.Entry;
import org.planwerk.web.FormItem.Control;
import org.planwerk.web.FormItem.Kind;
import org.planwerk.web.FormItem.Option;
import org.planwerk.web.Messages;
import org.planwerk.web.Problems;
import org.planwerk.web.Redirect;
import org.planwerk.web.Words;
import org.planwerk.web.WorkshopPages;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** The texts of an edition at a glance, what waits to be published, and the settings. */
@WorkshopPages
class DeskController {

    private final DeskEditions editions;
    private final Workbench workbench;
    private final Entries entries;
    private final Places places;
    private final PackageFormat format;
    private final Publications publications;
    private final Messages messages;

    DeskController(
            DeskEditions editions,
            Workbench workbench,
            Entries entries,
            Places places,
            PackageFormat format,
            Publications publications,
            Messages messages) {
        this.editions = editions;
        this.workbench = workbench;
        this.entries = entries;
        this.places = places;
        this.format = format;
        this.publications = publications;
        this.messages = messages;
    }

    @GetMapping("/fassung/{no}")
    ModelAndView texts(@PathVariable int no, HttpServletRequest request, Locale language) {
        var edition = edition(no);
        var speech = new Speech(messages, language);
        var lists = Sheets.texts().stream()
                .map(sheet -> {
                    var all = workbench.list(sheet.list(), edition.id()).stream()
                            .filter(entry -> !entry.publicity().isBinned())
                            .toList();
                    return new TextsView.Line(
                            speech.plural(sheet.list()),
                            new Place(sheet, edition).path(),
                            all.size(),
                            all.stream()
                                    .filter(entry -> entry.publicity().isWaiting())
                                    .count());
                })
                .toList();
        var plans = workbench.titles("plans", null).stream()
                .collect(Collectors.toMap(plan -> plan.key().uuid(), EntryTitle::title));
        return new ModelAndView(
                "desk/texts",
                Map.of(
                        "view",
                        new TextsView(
                                edition.title(),
                                speech.text("desk.code.state." + edition.state()),
                                edition.path(),
                                edition.life(),
                                edition.hidden(),
                                Acting.get().may(Permission.PUBLISH),
                                beginnings(edition, lists, speech, Places.prefix(request)),
                                lists,
                                workbench.listWaiting(edition.id()).size(),
                                planned(edition, speech),
                                editions.list().stream()
                                        .map(other -> new TextsView.Other(
                                                plans.size() > 1
                                                        ? speech.text(
                                                                "desk.texts.ofPlan",
                                                                Map.of(
                                                                        "title",
                                                                        other.title(),
                                                                        "plan",
                                                                        plans.getOrDefault(other.plan(), "")))
                                                        : other.title(),
                                                other.path(),
                                                other.equals(edition)))
                                        .toList())));
    }

    /** An edition in which nothing stands yet begins with what the town already has. */
    private static List<Entry> beginnings(
            DeskEdition edition, List<TextsView.Line> lists, Speech speech, String prefix) {
        if (lists.stream().anyMatch(list -> list.count() > 0)
                || !Acting.get().mayWriteEverywhere()
                || edition.state().isFrozen()) {
            return List.of();
        }
        var path = prefix + edition.path();
        return List.of(
                Entry.link(speech.text("desk.texts.begin.word"), path + "/word"),
                Entry.link(speech.text("desk.texts.begin.table"), path + "/massnahmen/einlesen"),
                Entry.link(speech.text("desk.texts.begin.field"), path + "/handlungsfelder/neu"));
    }

    @GetMapping("/einstellungen")
    ModelAndView settings(HttpServletRequest request, Locale language) {
        Acting.get().require(Permission.SETTINGS);
        var speech = new Speech(messages, language);
        var lines = Sheets.settings().stream()
                .map(sheet -> new TextsView.Line(
                        speech.plural(sheet.list()),
                        new Place(sheet, null).path(),
                        workbench.titles(sheet.list(), null).size(),
                        0))
                .toList();
        var prefix = Places.prefix(request);
        var missing = LegalPagesController.KINDS.stream()
                .filter(kind ->
                        workbench.find(new EntryKey("legalPages", kind, null)).isEmpty())
                .map(kind -> Entry.link(
                        speech.text("desk.code.kind." + kind), prefix + "/werkstatt/einstellungen/rechtliches/" + kind))
                .toList();
        return new ModelAndView("desk/settings", Map.of("view", new SettingsView(lines, missing)));
    }

    @GetMapping("/fassung/{no}/veroeffentlichen")
    ModelAndView choose(@PathVariable int no, HttpServletRequest request, Locale language) {
        return choose(edition(no), Attempt.none(), request, language, HttpStatus.OK);
    }

    /** What was chosen to be published, and what was wrong with it. */
    private record Attempt(List<String> chosen, String day, String hour, Problems problems, boolean frozen) {

        static Attempt none() {
            return new Attempt(List.of(), "", "8", Problems.none(), false);
        }
    }

    private ModelAndView choose(
            DeskEdition edition, Attempt attempt, HttpServletRequest request, Locale language, HttpStatus status) {
        Acting.get().require(Permission.PUBLISH);
        var speech = new Speech(messages, language);
        var lines = workbench.listWaiting(edition.id()).stream()
                .map(entry -> waiting(entry, edition, speech, Places.prefix(request)))
                .toList();
        return new ModelAndView(
                "desk/publish",
                Map.of(
                        "view",
                        new PublishView(
                                edition.title(),
                                edition.path(),
                                edition.hidden() ? edition.life() : null,
                                lines,
                                attempt.frozen(),
                                attempt.chosen(),
                                attempt.problems(),
                                List.of(
                                        when(Kind.LINE, "day", attempt.day(), List.of(), speech),
                                        when(Kind.CHOICE, "hour", attempt.hour(), hours(speech), speech)),
                                planned(edition, speech))),
                status);
    }

    private static Control when(Kind kind, String name, String value, List<Option> options, Speech speech) {
        return new Control(
                kind, name, speech.text("desk.planned." + name), null, List.of(value), options, null, List.of());
    }

    private static List<Option> hours(Speech speech) {
        return IntStream.range(0, 24)
                .mapToObj(hour ->
                        new Option(Integer.toString(hour), speech.text("desk.planned.oclock", Map.of("hour", hour))))
                .toList();
    }

    private List<PublishView.Planned> planned(DeskEdition edition, Speech speech) {
        return publications.list(edition.id()).stream()
                .map(publication -> new PublishView.Planned(
                        publication.id().toString(),
                        speech.text(
                                "desk.planned.line",
                                Map.of(
                                        "moment",
                                        Moments.of(publication.due(), speech.language()),
                                        "count",
                                        publication.entries().size(),
                                        "name",
                                        publication.by().name())),
                        publication.entries().stream()
                                .map(workbench::find)
                                .flatMap(java.util.Optional::stream)
                                .map(WorkingEntry::title)
                                .toList(),
                        publication.problem() == null ? null : speech.text(publication.problem())))
                .toList();
    }

    private PublishView.Line waiting(WorkingEntry entry, DeskEdition edition, Speech speech, String prefix) {
        var list = entry.key().list();
        var sheet = Sheets.find(list).orElseThrow();
        var differences =
                new Differences(format.section(list), sheet, new Choices(workbench, speech, edition.id()), speech);
        var published = entries.find(entry.key(), Layer.PUBLISHED)
                .map(WorkingEntry::content)
                .orElseGet(() -> JsonMapper.shared().createObjectNode());
        return new PublishView.Line(
                list + ":" + entry.key().id(),
                Entry.link(
                        Words.of(speech.singular(list) + " " + entry.no() + ": " + entry.title()),
                        prefix + places.path(entry).orElse("")),
                entry.publicity(),
                entry.publicity() == WorkingEntry.Publicity.CHANGED
                        ? differences.list(published, entry.content())
                        : List.of());
    }

    @PostMapping("/fassung/{no}/veroeffentlichen")
    ModelAndView publish(
            @PathVariable int no,
            @RequestParam(required = false, defaultValue = "") List<String> entry,
            @RequestParam(value = "do", defaultValue = "publish") String act,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String hour,
            HttpServletRequest request,
            Locale language) {
        Acting.get().require(Permission.PUBLISH);
        var edition = edition(no);
        var keys = entry.stream()
                .map(one -> one.split(":", 2))
                .filter(one -> one.length == 2
                        && Sheets.find(one[0]).filter(Sheet::edition).isPresent())
                .map(one -> new EntryKey(one[0], one[1], edition.id()))
                .toList();
        var here = Places.prefix(request) + edition.path();
        if (keys.isEmpty()) {
            return Redirect.to(here + "/veroeffentlichen", request, "desk.publish.nothing");
        }
        if (act.equals("plan")) {
            return plan(edition, keys, new Attempt(entry, day, hour, Problems.none(), false), request, language);
        }
        try {
            workbench.publish(keys);
            return Redirect.to(here, request, "desk.done.published");
        } catch (EntryRefused.Frozen frozen) {
            return choose(
                    edition,
                    new Attempt(entry, day, hour, Problems.none(), true),
                    request,
                    language,
                    HttpStatus.CONFLICT);
        }
    }

    private ModelAndView plan(
            DeskEdition edition, List<EntryKey> keys, Attempt attempt, HttpServletRequest request, Locale language) {
        if (GermanValues.day(attempt.day()) instanceof Understood.Clear<java.time.LocalDate> clear
                && attempt.hour().matches("1?\\d|2[0-3]")) {
            try {
                publications.plan(
                        edition.id(),
                        keys,
                        clear.value()
                                .atTime(Integer.parseInt(attempt.hour()), 0)
                                .atZone(Moments.zone())
                                .toInstant());
                return Redirect.back(request, "desk.planned.done");
            } catch (IllegalArgumentException passed) {
                return unplanned(edition, attempt, "desk.planned.passed", request, language);
            }
        }
        return unplanned(edition, attempt, "desk.planned.unclear", request, language);
    }

    private ModelAndView unplanned(
            DeskEdition edition, Attempt attempt, String problem, HttpServletRequest request, Locale language) {
        return choose(
                edition,
                new Attempt(
                        attempt.chosen(), attempt.day(), attempt.hour(), Problems.of("day", problem, Map.of()), false),
                request,
                language,
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Takes back what was to be published later. */
    @PostMapping("/fassung/{no}/veroeffentlichen/zurueck")
    ModelAndView revoke(@PathVariable int no, @RequestParam UUID id, HttpServletRequest request) {
        var path = Places.prefix(request) + edition(no).path() + "/veroeffentlichen";
        return Redirect.to(path, request, publications.revoke(id) ? "desk.planned.revoked" : "desk.planned.gone");
    }

    private DeskEdition edition(int no) {
        try {
            return editions.get(no);
        } catch (NoSuchElementException missing) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, missing);
        }
    }
}

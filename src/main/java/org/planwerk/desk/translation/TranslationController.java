package org.planwerk.desk.translation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.planwerk.desk.DeskEditions;
import org.planwerk.desk.EntryHead;
import org.planwerk.desk.Place;
import org.planwerk.desk.Places;
import org.planwerk.desk.Sheets;
import org.planwerk.desk.Signature;
import org.planwerk.desk.Speech;
import org.planwerk.desk.Workbench;
import org.planwerk.document.Characters;
import org.planwerk.document.CleanHtml;
import org.planwerk.document.DocumentRefused;
import org.planwerk.identity.Acting;
import org.planwerk.identity.Permission;
import org.planwerk.packaging.PackageFormat;
import org.planwerk.packaging.WorkingEntry;
import org.planwerk.text.MainText;
import org.planwerk.text.Origin;
import org.planwerk.text.Translation;
import org.planwerk.text.Translations;
import org.planwerk.text.Translations.Wanted;
import org.planwerk.web.Messages;
import org.planwerk.web.Problem;
import org.planwerk.web.Problems;
import org.planwerk.web.Redirect;
import org.planwerk.web.WorkshopPages;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Translates entries, and says which ones are still to be translated. */
@WorkshopPages
class TranslationController {

    static final String VIEW = "/uebersetzungen";
    private static final String AT = "/{list}/{id}" + VIEW;
    private static final String IN_EDITION = "/fassung/{edition}/{list}/{id}" + VIEW;
    private static final int PAGE = 50;
    private static final int LONGEST = 100_000;

    private final Places places;
    private final DeskEditions editions;
    private final Workbench workbench;
    private final Translations translations;
    private final PackageFormat format;
    private final Messages messages;

    TranslationController(
            Places places,
            DeskEditions editions,
            Workbench workbench,
            Translations translations,
            PackageFormat format,
            Messages messages) {
        this.places = places;
        this.editions = editions;
        this.workbench = workbench;
        this.translations = translations;
        this.format = format;
        this.messages = messages;
    }

    @GetMapping({AT, IN_EDITION})
    ModelAndView show(
            @PathVariable String list,
            @PathVariable(required = false) @Nullable Integer edition,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String sprache,
            HttpServletRequest request,
            Locale language) {
        var place = place(list, edition);
        var entry = places.entry(place, id);
        return page(place, entry, Languages.chosen(sprache), Attempt.NONE, request, language);
    }

    private Place place(String list, @Nullable Integer edition) {
        return translated(places.at(list, edition));
    }

    /** @throws ResponseStatusException where nothing can be translated */
    static Place translated(Place place) {
        if (!MainText.isTranslated(place.sheet().list())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return place;
    }

    /**
     * What somebody wanted to save.
     *
     * @param typed by field
     * @param overtaken the fields in which somebody else has written meanwhile
     */
    private record Attempt(Map<String, String> typed, Set<String> overtaken, Problems problems) {

        private static final Attempt NONE = new Attempt(Map.of(), Set.of(), Problems.none());

        private HttpStatus status() {
            return !problems.isEmpty()
                    ? HttpStatus.UNPROCESSABLE_CONTENT
                    : overtaken.isEmpty() ? HttpStatus.OK : HttpStatus.CONFLICT;
        }
    }

    private ModelAndView page(
            Place place, WorkingEntry entry, String tag, Attempt attempt, HttpServletRequest request, Locale language) {
        var speech = new Speech(messages, language);
        var known = known(entry, tag);
        var writable = workbench.mayWrite(place.sheet(), entry);
        var head = EntryHead.of(place, entry, speech, Places.prefix(request), VIEW);
        return new ModelAndView(
                "desk/translation/translation",
                Map.of(
                        "view",
                        new TranslationView(
                                head,
                                Languages.tabs(Places.prefix(request) + head.path(), tag, speech),
                                tag,
                                Languages.dir(tag),
                                Languages.name(tag, speech),
                                Languages.main(),
                                Languages.name(Languages.main(), speech),
                                texts(entry, speech).stream()
                                        .map(text -> pair(text, known.get(text.field()), attempt, speech))
                                        .toList(),
                                attempt.problems(),
                                !attempt.overtaken().isEmpty(),
                                writable,
                                Acting.get().may(Permission.READ_HISTORY),
                                writable
                                        && !entry.publicity().isWaiting()
                                        && Acting.get().may(Permission.PUBLISH),
                                entry.publicity().isWaiting())),
                attempt.status());
    }

    private List<Translatable> texts(WorkingEntry entry, Speech speech) {
        return Translatable.of(entry, format.section(entry.key().list()), speech);
    }

    private Map<String, Translation> known(WorkingEntry entry, String tag) {
        return translations.list(entry.key().edition(), tag).stream()
                .filter(one -> one.owner().equals(entry.key().uuid()))
                .collect(Collectors.toMap(Translation::field, Function.identity(), (one, other) -> one));
    }

    private static TranslationView.Pair pair(
            Translatable text, @Nullable Translation known, Attempt attempt, Speech speech) {
        var body = known == null ? "" : known.body();
        return new TranslationView.Pair(
                text.field(),
                text.label(),
                text.shown(),
                attempt.typed().getOrDefault(text.field(), body),
                state(text, known, speech),
                known != null && known.origin() == Origin.MACHINE,
                MainText.sha256(body),
                known != null && known.isStale(text.text()),
                attempt.overtaken().contains(text.field()) ? body : null);
    }

    private static @Nullable String state(Translatable text, @Nullable Translation known, Speech speech) {
        if (known == null) {
            return speech.text("desk.translation.missing");
        }
        if (known.isStale(text.text())) {
            return speech.text("desk.translation.stale");
        }
        return known.draft() ? speech.text("desk.translation.draft") : null;
    }

    @PostMapping({AT, IN_EDITION})
    ModelAndView save(
            @PathVariable String list,
            @PathVariable(required = false) @Nullable Integer edition,
            @PathVariable String id,
            @RequestParam String sprache,
            @RequestParam("do") String act,
            HttpServletRequest request,
            Locale language) {
        var place = place(list, edition);
        var entry = places.entry(place, id);
        if (!workbench.mayWrite(place.sheet(), entry)) {
            throw new AccessDeniedException("may not translate " + entry.key());
        }
        var tag = Languages.chosen(sprache);
        var known = known(entry, tag);
        var problems = new ArrayList<Problem>();
        var typed = new java.util.LinkedHashMap<String, String>();
        var overtaken = new HashSet<String>();
        var wanted = new ArrayList<Wanted>();
        for (var text : texts(entry, new Speech(messages, language))) {
            var body = request.getParameter("text." + text.field());
            if (body == null) {
                continue;
            }
            typed.put(text.field(), body);
            var now = Optional.ofNullable(known.get(text.field()));
            var stands = now.map(Translation::body).orElse("");
            switch (read(text, body, now, request)) {
                case Nothing _ -> {}
                case TooLong _ -> problems.add(new Problem("text." + text.field(), "desk.translation.long", Map.of()));
                case Said said when said.wasOther(stands, request) -> overtaken.add(text.field());
                case Said said -> wanted.add(said.wanted());
            }
        }
        if (!problems.isEmpty() || !overtaken.isEmpty()) {
            return page(place, entry, tag, new Attempt(typed, overtaken, new Problems(problems)), request, language);
        }
        translations.save(Signature.get(), entry.key(), tag, wanted);
        var publish = act.equals("publish") && !entry.publicity().isWaiting();
        if (publish) {
            Acting.get().require(Permission.PUBLISH);
            translations.publish(Signature.get(), entry.key());
        }
        return Redirect.to(
                Places.prefix(request) + place.path(entry) + VIEW + "?sprache=" + tag,
                request,
                publish ? "desk.done.published" : "desk.translation.saved");
    }

    /** What a person says of one text. */
    private sealed interface Reading permits Nothing, TooLong, Said {}

    /** It stands as they found it. */
    private record Nothing() implements Reading {}

    private record TooLong() implements Reading {}

    /** @param touched whether they wrote something, or only said that what is there still holds */
    private record Said(Wanted wanted, boolean touched) implements Reading {

        /** Whether something else stands there by now than what they began with. */
        boolean wasOther(String stands, HttpServletRequest request) {
            var was = request.getParameter("was." + wanted.field());
            return touched
                    && was != null
                    && !was.equals(MainText.sha256(stands))
                    && !wanted.body().equals(stands);
        }
    }

    /**
     * What nobody touched is not kept again: what another person has written meanwhile stays, and so does the mark that the main
     * text has moved on, unless somebody says that the translation still holds.
     */
    private static Reading read(
            Translatable text, String typed, Optional<Translation> now, HttpServletRequest request) {
        var body = normal(text, typed);
        if (body.isEmpty()) {
            return new TooLong();
        }
        var origin = request.getParameter("machine." + text.field()) == null ? Origin.HUMAN : Origin.MACHINE;
        var was = request.getParameter("was." + text.field());
        var stands = now.map(Translation::body).orElse("");
        if (was == null || !was.equals(MainText.sha256(body.get())) && !body.equals(normal(text, stands))) {
            return new Said(new Wanted(text.field(), text.text(), body.get(), origin), true);
        }
        var holds = request.getParameter("still." + text.field()) != null;
        var isOtherOrigin = now.isPresent() && now.get().origin() != origin;
        return holds || isOtherOrigin
                ? new Said(new Wanted(text.field(), text.text(), stands, origin), false)
                : new Nothing();
    }

    /** As it is kept; nothing if it is too long for that. */
    private static Optional<String> normal(Translatable text, String typed) {
        var body = Characters.clean(typed).replace("\r\n", "\n").strip();
        if (body.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(text.html() && !body.isEmpty() ? CleanHtml.clean(html(body)) : body);
        } catch (DocumentRefused tooLarge) {
            return Optional.empty();
        }
    }

    /** Plain text as paragraphs. */
    private static String html(String body) {
        return body.startsWith("<")
                ? body
                : java.util.stream.Stream.of(body.split("\\n\\s*\\n"))
                        .map(paragraph -> "<p>" + org.jsoup.nodes.Entities.escape(paragraph) + "</p>")
                        .collect(Collectors.joining());
    }

    /**
     * What is still to be translated into a language.
     *
     * @param nach the entry behind which the page begins
     */
    @GetMapping(VIEW)
    ModelAndView workList(
            @RequestParam(defaultValue = "") String sprache,
            @RequestParam(defaultValue = "") String liste,
            @RequestParam(defaultValue = "") String nach,
            HttpServletRequest request,
            Locale language) {
        var speech = new Speech(messages, language);
        var tag = Languages.chosen(sprache);
        var here = "/werkstatt" + VIEW + "?sprache=" + tag;
        var counts = new ArrayList<WorkListView.Count>();
        var open = new java.util.LinkedHashMap<String, List<WorkListView.Line>>();
        var free = byOwner(null, tag);
        var edition = editions.findCurrent();
        var own = edition.map(current -> byOwner(current.id(), tag)).orElse(Map.of());
        Sheets.all()
                .filter(sheet -> MainText.isTranslated(sheet.list()))
                .filter(sheet -> !sheet.edition() || edition.isPresent())
                .forEach(sheet -> {
                    var place = new Place(sheet, sheet.edition() ? edition.orElseThrow() : null);
                    open.put(sheet.list(), open(place, sheet.edition() ? own : free, tag, speech));
                });
        var chosen = open.containsKey(liste)
                ? liste
                : open.entrySet().stream()
                        .filter(list -> !list.getValue().isEmpty())
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse("");
        open.forEach((list, lines) -> counts.add(new WorkListView.Count(
                speech.plural(list),
                here + "&liste=" + list,
                lines.stream().mapToInt(WorkListView.Line::missing).sum(),
                lines.stream().mapToInt(WorkListView.Line::stale).sum(),
                list.equals(chosen))));
        var rest = open.getOrDefault(chosen, List.of()).stream()
                .dropWhile(line -> !nach.isEmpty() && !line.entry().key().id().equals(nach))
                .skip(nach.isEmpty() ? 0 : 1)
                .toList();
        var shown = rest.stream().limit(PAGE).toList();
        return new ModelAndView(
                "desk/translation/list",
                Map.of(
                        "view",
                        new WorkListView(
                                Languages.name(tag, speech),
                                "/werkstatt" + VIEW,
                                Languages.tabs(Places.prefix(request) + "/werkstatt" + VIEW, tag, speech),
                                counts.stream()
                                        .filter(count -> count.missing() + count.stale() > 0)
                                        .toList(),
                                shown,
                                rest.size() > PAGE
                                        ? here + "&liste=" + chosen + "&nach="
                                                + shown.getLast().entry().key().id()
                                        : null)));
    }

    private Map<UUID, List<Translation>> byOwner(@Nullable UUID edition, String tag) {
        return translations.list(edition, tag).stream().collect(Collectors.groupingBy(Translation::owner));
    }

    private List<WorkListView.Line> open(Place place, Map<UUID, List<Translation>> known, String tag, Speech speech) {
        var lines = new ArrayList<WorkListView.Line>();
        for (var entry : workbench.list(place.sheet().list(), place.editionId())) {
            if (entry.publicity().isBinned()) {
                continue;
            }
            var own = known.getOrDefault(entry.key().uuid(), List.of());
            var missing = 0;
            var stale = 0;
            for (var text : texts(entry, speech)) {
                var translation = own.stream()
                        .filter(one -> one.field().equals(text.field()))
                        .findFirst();
                if (translation.isEmpty()) {
                    missing++;
                } else if (translation.get().isStale(text.text())) {
                    stale++;
                }
            }
            if (missing + stale > 0) {
                lines.add(new WorkListView.Line(
                        entry.title(), place.path(entry) + VIEW + "?sprache=" + tag, missing, stale, entry));
            }
        }
        return lines;
    }
}

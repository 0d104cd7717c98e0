package org.planwerk.desk.translation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.planwerk.desk.EntryHead;
import org.planwerk.desk.EntryView;
import org.planwerk.desk.LogLine;
import org.planwerk.desk.Moments;
import org.planwerk.desk.Places;
import org.planwerk.desk.Signature;
import org.planwerk.desk.Speech;
import org.planwerk.desk.Workbench;
import org.planwerk.history.Histories.Difference;
import org.planwerk.history.Version;
import org.planwerk.identity.Acting;
import org.planwerk.identity.Permission;
import org.planwerk.packaging.InlineHtml;
import org.planwerk.packaging.PackageFormat;
import org.planwerk.packaging.WorkingEntry;
import org.planwerk.text.Translation;
import org.planwerk.text.Translations;
import org.planwerk.web.Messages;
import org.planwerk.web.Redirect;
import org.planwerk.web.WordDiff;
import org.planwerk.web.WorkshopPages;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Who called the texts of an entry what in another language, and the way back to any of it. */
@WorkshopPages
class TranslationHistoryController {

    private static final String COURSE = "/verlauf";
    private static final String AT = "/{list}/{id}" + TranslationController.VIEW + COURSE;
    private static final String IN_EDITION = "/fassung/{edition}" + AT;
    private static final int PAGE = 25;

    private final Places places;
    private final Workbench workbench;
    private final Translations translations;
    private final PackageFormat format;
    private final Messages messages;

    TranslationHistoryController(
            Places places, Workbench workbench, Translations translations, PackageFormat format, Messages messages) {
        this.places = places;
        this.workbench = workbench;
        this.translations = translations;
        this.format = format;
        this.messages = messages;
    }

    /** @param vor the number of the version behind which the page begins */
    @GetMapping({AT, IN_EDITION})
    ModelAndView show(
            @PathVariable String list,
            @PathVariable(required = false) @Nullable Integer edition,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String sprache,
            @RequestParam(defaultValue = "9223372036854775807") long vor,
            HttpServletRequest request,
            Locale language) {
        Acting.get().require(Permission.READ_HISTORY);
        var place = TranslationController.translated(places.at(list, edition));
        var entry = places.entry(place, id);
        var tag = Languages.chosen(sprache);
        var speech = new Speech(messages, language);
        var versions = translations.history(entry.key(), tag, vor, PAGE + 1);
        var shown = versions.stream().limit(PAGE).toList();
        var head = EntryHead.of(place, entry, speech, Places.prefix(request), TranslationController.VIEW);
        var here = head.path() + COURSE;
        return new ModelAndView(
                "desk/translation/history",
                Map.of(
                        "view",
                        new TranslationHistoryView(
                                head,
                                here + "?sprache=" + tag,
                                head.path() + "?sprache=" + tag,
                                Languages.tabs(Places.prefix(request) + here, tag, speech),
                                tag,
                                Languages.dir(tag),
                                lines(shown, entry, tag, speech),
                                versions.size() > PAGE
                                        ? here + "?sprache=" + tag + "&vor="
                                                + shown.getLast().after().no()
                                        : null,
                                workbench.mayWrite(place.sheet(), entry))));
    }

    private List<LogLine> lines(List<Difference> versions, WorkingEntry entry, String tag, Speech speech) {
        var texts = Translatable.of(entry, format.section(entry.key().list()), speech).stream()
                .collect(Collectors.toMap(Translatable::field, Function.identity()));
        var standing = translations.list(entry.key().edition(), tag).stream()
                .filter(translation -> translation.owner().equals(entry.key().uuid()))
                .collect(Collectors.toMap(Translation::field, Translation::body, (one, other) -> one));
        return versions.stream()
                .map(version -> line(version, entry.key().list(), texts, standing, speech))
                .toList();
    }

    private static LogLine line(
            Difference difference,
            String list,
            Map<String, Translatable> texts,
            Map<String, String> standing,
            Speech speech) {
        var version = difference.after();
        var content = content(version);
        var field = content.path("field").asString("");
        var text = texts.get(field);
        var before = difference.before().map(TranslationHistoryController::body).orElse("");
        var label = text != null
                ? text.label()
                : field.contains(".") ? speech.text("desk.translation.gone") : speech.member(list, field);
        return new LogLine(
                Moments.of(version.at(), speech.language()),
                speech.text(
                        "desk.translation.line",
                        Map.of(
                                "text",
                                label,
                                "name",
                                version.by().name(),
                                "action",
                                speech.text("desk.action." + version.action()))),
                before.equals(body(version))
                        ? List.of()
                        : List.of(new EntryView.Difference(label, WordDiff.of(before, body(version)))),
                text == null
                                || List.of("", standing.getOrDefault(field, ""))
                                        .contains(content.path("body").asString(""))
                        ? null
                        : Map.of("no", Long.toString(version.no())));
    }

    private static String body(Version version) {
        var body = content(version).path("body").asString("");
        return body.startsWith("<") ? InlineHtml.text(body) : body;
    }

    /** What was erased says nothing. */
    private static JsonNode content(Version version) {
        return version.content() == null
                ? MissingNode.getInstance()
                : JsonMapper.shared().readTree(version.content());
    }

    @PostMapping({AT, IN_EDITION})
    ModelAndView bringBack(
            @PathVariable String list,
            @PathVariable(required = false) @Nullable Integer edition,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String sprache,
            @RequestParam long no,
            HttpServletRequest request) {
        var place = TranslationController.translated(places.at(list, edition));
        var entry = places.entry(place, id);
        workbench.requireWrite(place.sheet(), entry);
        var tag = Languages.chosen(sprache);
        try {
            translations.bringBack(Signature.get(), entry.key(), tag, no);
        } catch (NoSuchElementException missing) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, missing);
        }
        return Redirect.to(
                Places.prefix(request) + place.path(entry) + TranslationController.VIEW + "?sprache=" + tag,
                request,
                "desk.translation.saved");
    }
}

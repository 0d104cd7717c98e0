package org.planwerk.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planwerk.history.Histories;
import org.planwerk.history.Version;
import org.planwerk.identity.Acting;
import org.planwerk.identity.Permission;
import org.planwerk.packaging.EntryRefused;
import org.planwerk.packaging.PackageFormat;
import org.planwerk.packaging.WorkingEntry;
import org.planwerk.packaging.Writing;
import org.planwerk.web.FormItem.Option;
import org.planwerk.web.Messages;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What was done to an entry, what two of its versions differ in, and the way back to one of them. */
@WorkshopPages
class HistoryController {

    private static final String AT = "/{list}/{id}/verlauf";
    private static final String IN_EDITION = "/fassung/{edition}/{list}/{id}/verlauf";
    private static final int PAGE = 25;

    private final Places places;
    private final Workbench workbench;
    private final Histories histories;
    private final PackageFormat format;
    private final Messages messages;

    HistoryController(
            Places places, Workbench workbench, Histories histories, PackageFormat format, Messages messages) {
        this.places = places;
        this.workbench = workbench;
        this.histories = histories;
        this.format = format;
        this.messages = messages;
    }

    @GetMapping({AT, IN_EDITION})
    ModelAndView show(
            @PathVariable String list,
            @PathVariable(required = false) @Nullable Integer edition,
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int von,
            @RequestParam(defaultValue = "0") int bis,
            @RequestParam(defaultValue = "2147483647") int vor,
            HttpServletRequest request,
            Locale language) {
        Acting.get().require(Permission.READ_HISTORY);
        var place = places.at(list, edition);
        var entry = places.entry(place, id);
        var speech = new Speech(messages, language);
        var section = format.section(place.sheet().list());
        var differences =
                new Differences(section, place.sheet(), new Choices(workbench, speech, place.editionId()), speech);
        var subject = entry.key().subject();
        var versions = histories.list(subject, vor, PAGE + 1);
        var shown = versions.stream().limit(PAGE).toList();
        var to = bis > 0 ? bis : entry.version();
        var from = von > 0 ? von : Math.max(1, to - 1);
        return new ModelAndView(
                "desk/history",
                Map.of(
                        "view",
                        new HistoryView(
                                Words.of(entry.title()),
                                EntryPages.eyebrow(place, entry, speech),
                                place.path(entry) + "/verlauf",
                                place.path(entry),
                                EntryPages.current(place.sheet()),
                                EntryPages.crumbs(place, entry.title(), speech),
                                EntryPages.entryTabs(place, entry, speech, Places.prefix(request), "/verlauf"),
                                shown.stream()
                                        .map(version ->
                                                new Option(Integer.toString(version.version()), line(version, speech)))
                                        .toList(),
                                Integer.toString(from),
                                Integer.toString(to),
                                differences.list(
                                        content(histories.find(subject, from).orElse(null)),
                                        content(histories.find(subject, to).orElse(null))),
                                lines(shown, entry, differences, speech),
                                versions.size() > PAGE ? shown.getLast().version() : null,
                                workbench.mayWrite(place.sheet(), entry))));
    }

    private static List<LogLine> lines(
            List<Version> versions, WorkingEntry entry, Differences differences, Speech speech) {
        var lines = new ArrayList<LogLine>();
        for (var index = 0; index < versions.size(); index++) {
            var version = versions.get(index);
            var before = index + 1 < versions.size() ? versions.get(index + 1) : null;
            lines.add(new LogLine(
                    Moments.of(version.at(), speech.language()),
                    line(version, speech),
                    before == null ? List.of() : differences.list(content(before), content(version)),
                    version.version() != entry.version() && version.content() != null
                            ? Map.of("version", Integer.toString(version.version()))
                            : null));
        }
        return lines;
    }

    private static String line(Version version, Speech speech) {
        return speech.text(
                "desk.history.line",
                Map.of(
                        "version",
                        version.version(),
                        "name",
                        version.by().name(),
                        "action",
                        speech.text("desk.action." + version.action())));
    }

    /** What was erased, and what did not exist yet, says nothing. */
    private static JsonNode content(@Nullable Version version) {
        return version == null || version.content() == null
                ? JsonMapper.shared().createObjectNode()
                : JsonMapper.shared().readTree(version.content());
    }

    @PostMapping({AT, IN_EDITION})
    ModelAndView bringBack(
            @PathVariable String list,
            @PathVariable(required = false) @Nullable Integer edition,
            @PathVariable String id,
            @RequestParam int version,
            HttpServletRequest request) {
        var place = places.at(list, edition);
        var entry = places.entry(place, id);
        workbench.requireWrite(place.sheet(), entry);
        var old = histories
                .find(entry.key().subject(), version)
                .filter(found -> found.content() != null)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var path = Places.prefix(request) + place.path(entry);
        try {
            workbench.write(List.of(Writing.changed(entry.key(), (ObjectNode) content(old), entry.version())));
            return Redirect.to(path, request, "desk.done.restored");
        } catch (EntryRefused.Wrong | EntryRefused.Overtaken refused) {
            return Redirect.to(path + "/verlauf", request, "desk.refused.version");
        }
    }
}

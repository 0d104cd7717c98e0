package org.planwerk.desk.file;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planwerk.desk.DeskEdition;
import org.planwerk.desk.DeskEditions;
import org.planwerk.desk.Places;
import org.planwerk.desk.Sheets;
import org.planwerk.desk.Speech;
import org.planwerk.desk.Workbench;
import org.planwerk.desk.file.Documents.At;
import org.planwerk.desk.file.Documents.Brought;
import org.planwerk.desk.upload.Kept;
import org.planwerk.document.DocumentRefused;
import org.planwerk.files.FileBytes;
import org.planwerk.identity.Acting;
import org.planwerk.packaging.Visibility;
import org.planwerk.packaging.WorkingEntry;
import org.planwerk.web.Attachment;
import org.planwerk.web.Crumb;
import org.planwerk.web.FormItem.Control;
import org.planwerk.web.FormItem.Kind;
import org.planwerk.web.FormItem.Option;
import org.planwerk.web.Messages;
import org.planwerk.web.Problems;
import org.planwerk.web.Redirect;
import org.planwerk.web.Words;
import org.planwerk.web.WorkshopPages;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Brings a file in, and hands out what the public may not read. */
@WorkshopPages
class DeskFileController {

    private final Documents documents;
    private final FileBytes bytes;
    private final Workbench workbench;
    private final Places places;
    private final DeskEditions editions;
    private final Messages messages;

    DeskFileController(
            Documents documents,
            FileBytes bytes,
            Workbench workbench,
            Places places,
            DeskEditions editions,
            Messages messages) {
        this.documents = documents;
        this.bytes = bytes;
        this.workbench = workbench;
        this.places = places;
        this.editions = editions;
        this.messages = messages;
    }

    /** What a file is to be attached to: a thing of an edition by its list and number, an edition, or nothing. */
    record Target(
            @Nullable Integer fassung,
            @Nullable String liste,
            @Nullable String nr) {

        Map<String, String> hidden() {
            return fassung == null || liste == null || nr == null
                    ? Map.of()
                    : Map.of("fassung", fassung.toString(), "liste", liste, "nr", nr);
        }
    }

    @GetMapping("/dateien/hochladen")
    ModelAndView choose(Target target, Locale language) {
        requireBringing(target);
        return page(target, "", Visibility.INTERNAL, Problems.none(), language);
    }

    private ModelAndView page(
            Target target, String description, Visibility visibility, Problems problems, Locale language) {
        var speech = new Speech(messages, language);
        var thing = thing(target);
        var controls = new ArrayList<Control>();
        controls.add(new Control(
                Kind.LINES,
                "beschreibung",
                speech.member("files", "description"),
                null,
                List.of(description),
                List.of(),
                null,
                List.of()));
        var visibilities = workbench.visibilities();
        if (visibilities.size() > 1) {
            controls.add(new Control(
                    Kind.CHOICE,
                    "sichtbar",
                    speech.member("files", "visibility"),
                    speech.text("desk.file.visibility.hint"),
                    List.of(visibility.name()),
                    visibilities.stream()
                            .map(each -> new Option(each.name(), speech.code("files", "visibility", each.name())))
                            .toList(),
                    null,
                    List.of()));
        }
        if (thing == null) {
            var options = new ArrayList<Option>();
            options.add(new Option("", speech.text("desk.file.nowhere")));
            editions.list()
                    .forEach(edition -> options.add(new Option(Integer.toString(edition.no()), edition.title())));
            controls.add(new Control(
                    Kind.CHOICE,
                    "fassung",
                    speech.text("desk.file.attach"),
                    null,
                    List.of(target.fassung() == null ? "" : target.fassung().toString()),
                    options,
                    null,
                    List.of()));
        }
        return new ModelAndView(
                "desk/file/upload",
                Map.of(
                        "view",
                        new FileView(
                                List.of(
                                        new Crumb(Words.of(speech.text("desk.menu.desk")), "/werkstatt"),
                                        new Crumb(Words.of(speech.plural("files")), "/werkstatt/dateien"),
                                        Crumb.here(Words.of(speech.text("desk.file.title")))),
                                controls,
                                target.hidden(),
                                thing == null ? null : Words.of(thing.title()),
                                visibilities.size() == 1,
                                problems)),
                problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/dateien/hochladen")
    ModelAndView bring(
            Target target,
            @RequestParam(required = false) @Nullable MultipartFile datei,
            @RequestParam(defaultValue = "") String beschreibung,
            @RequestParam(defaultValue = "INTERNAL") Visibility sichtbar,
            HttpServletRequest request,
            Locale language)
            throws IOException {
        requireBringing(target);
        var thing = thing(target);
        var edition = target.fassung() == null ? null : edition(target.fassung());
        var at = edition == null ? null : new At(edition.id(), thing == null ? null : thing.key());
        try {
            var file = documents.keep(new Brought(Kept.name(datei), Kept.read(datei), beschreibung, sichtbar), at);
            return Redirect.to(
                    Places.prefix(request) + "/werkstatt/dateien/" + file.key().id(), request, "desk.file.kept");
        } catch (DocumentRefused refused) {
            var problems = Problems.of(
                    "datei", refused.reason().key(), refused.reason().values());
            return page(target, beschreibung, sichtbar, problems, language);
        }
    }

    /** To a thing those bring a file who may change it; to the whole plan those who write everywhere. */
    private void requireBringing(Target target) {
        var thing = thing(target);
        if (thing == null) {
            Acting.get().requireWriteEverywhere();
        } else {
            workbench.requireWrite(Sheets.find(thing.key().list()).orElseThrow(), thing);
        }
    }

    private @Nullable WorkingEntry thing(Target target) {
        return target.liste() == null || target.nr() == null || target.fassung() == null
                ? null
                : places.entry(places.at(target.liste(), target.fassung()), target.nr());
    }

    private DeskEdition edition(int no) {
        return java.util.Objects.requireNonNull(places.at("kapitel", no).edition());
    }

    /** The bytes, to be saved and never opened in their place: no page of ours, no script, whatever is in them. */
    @GetMapping("/dateien/{id}/inhalt")
    void take(@PathVariable String id, HttpServletResponse response) throws IOException {
        var file = places.entry(places.at("dateien", null), id);
        var sha256 = file.text("sha256");
        if (sha256.isEmpty()
                || file.publicity().isBinned()
                || bytes.find(sha256, 0).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        response.setContentType("application/octet-stream");
        Attachment.announce(response, file.text("name"));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        // Piece by piece, so that slow readers keep no connection of the database.
        var out = response.getOutputStream();
        var no = 0;
        for (var piece = bytes.find(sha256, no); piece.isPresent(); piece = bytes.find(sha256, ++no)) {
            out.write(piece.get());
        }
    }
}

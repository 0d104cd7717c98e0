package org.planwerk.desk.table;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.planwerk.desk.DeskEdition;
import org.planwerk.desk.Places;
import org.planwerk.desk.Sheets;
import org.planwerk.desk.Workbench;
import org.planwerk.desk.table.Preview.Mark;
import org.planwerk.desk.upload.Kept;
import org.planwerk.desk.upload.Uploads;
import org.planwerk.document.DocumentRefused;
import org.planwerk.document.table.Cell;
import org.planwerk.identity.Acting;
import org.planwerk.identity.Permission;
import org.planwerk.packaging.EntryRefused;
import org.planwerk.web.FormItem;
import org.planwerk.web.FormItem.Control;
import org.planwerk.web.FormItem.Kind;
import org.planwerk.web.FormItem.Option;
import org.planwerk.web.Problems;
import org.planwerk.web.Redirect;
import org.planwerk.web.Words;
import org.planwerk.web.WorkshopPages;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** A table of measures comes in: choose the file, say what its columns are, see what would come of it, take it over. */
@WorkshopPages
class ImportController {

    private static final String AT = "/fassung/{edition}/massnahmen/einlesen";
    private static final String FILE = AT + "/{upload}";
    private static final String PREVIEW = FILE + "/vorschau";
    private static final int EXAMPLES = 3;

    private final Places places;
    private final Imports imports;
    private final MeasureTables tables;
    private final Mappings mappings;
    private final Uploads uploads;
    private final Takeovers takeovers;
    private final Workbench workbench;
    private final Clock clock;

    ImportController(
            Places places,
            Imports imports,
            MeasureTables tables,
            Mappings mappings,
            Uploads uploads,
            Takeovers takeovers,
            Workbench workbench,
            Clock clock) {
        this.places = places;
        this.imports = imports;
        this.tables = tables;
        this.mappings = mappings;
        this.uploads = uploads;
        this.takeovers = takeovers;
        this.workbench = workbench;
        this.clock = clock;
    }

    @GetMapping(AT)
    ModelAndView choose(@PathVariable int edition, HttpServletRequest request, Locale language) {
        return choosing(edition(edition), Problems.none(), request, language);
    }

    private ModelAndView choosing(DeskEdition edition, Problems problems, HttpServletRequest request, Locale language) {
        return new ModelAndView(
                "desk/table/choose",
                Map.of(
                        "view",
                        new ImportView.Choosing(edition, path(edition), tabs(edition, request, language), problems)),
                problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping(AT)
    ModelAndView bring(
            @PathVariable int edition,
            @RequestParam(required = false) @Nullable MultipartFile datei,
            HttpServletRequest request,
            Locale language)
            throws IOException {
        var at = edition(edition);
        try {
            var bytes = Kept.read(datei);
            Taken.read(bytes, 0, imports.heads(at));
            var id = uploads.keep(Kept.Purpose.TABLE, Kept.name(datei), bytes);
            return new ModelAndView("redirect:" + Places.prefix(request) + path(at) + "/" + id);
        } catch (DocumentRefused refused) {
            var problems = Problems.of(
                    "datei", refused.reason().key(), refused.reason().values());
            return choosing(at, problems, request, language);
        }
    }

    @GetMapping(FILE)
    ModelAndView map(
            @PathVariable int edition, @PathVariable String upload, HttpServletRequest request, Locale language) {
        var at = edition(edition);
        var kept = kept(upload);
        return mapping(at, kept, Notes.read(kept.notes()), Problems.none(), request, language);
    }

    private ModelAndView mapping(
            DeskEdition edition,
            Kept kept,
            Notes notes,
            Problems problems,
            HttpServletRequest request,
            Locale language) {
        var heads = imports.heads(edition);
        var taken = Taken.read(kept.bytes(), notes.sheet(), heads);
        var chosen = columns(taken, notes, heads);
        var speech = tables.speech(language);
        var columns = tables.columns(edition, language);
        var options = new ArrayList<Option>();
        options.add(new Option("", speech.text("desk.import.pass")));
        columns.choices(years(chosen)).forEach(column -> options.add(new Option(column.name(), column.label())));
        var controls = IntStream.range(0, taken.heads().size())
                .mapToObj(column -> control(taken, column, chosen.get(column), options, language))
                .toList();
        return new ModelAndView(
                "desk/table/map",
                Map.of(
                        "view",
                        new ImportView.Mapping(
                                edition,
                                path(edition) + "/" + kept.id(),
                                tabs(edition, request, language),
                                kept.name(),
                                sheets(taken, notes, language),
                                controls,
                                problems)),
                problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private FormItem.@Nullable Control sheets(Taken taken, Notes notes, Locale language) {
        if (taken.sheets().size() < 2) {
            return null;
        }
        var options = IntStream.range(0, taken.sheets().size())
                .mapToObj(sheet -> new Option(
                        Integer.toString(sheet), taken.sheets().get(sheet).name()))
                .toList();
        return new Control(
                Kind.CHOICE,
                "blatt",
                tables.speech(language).text("desk.import.sheet"),
                null,
                List.of(Integer.toString(notes.sheet())),
                options,
                null,
                List.of());
    }

    private Control control(Taken taken, int column, String chosen, List<Option> options, Locale language) {
        var examples = taken.rows().stream()
                .map(row -> row.cell(column).text())
                .filter(text -> !text.isEmpty())
                .distinct()
                .limit(EXAMPLES)
                .map(text ->
                        Words.of(text.replaceAll("\\s+", " ")).shortened(60).text())
                .toList();
        var speech = tables.speech(language);
        var head = taken.heads().get(column);
        return new Control(
                Kind.CHOICE,
                "spalte-" + column,
                head.isEmpty()
                        ? speech.text("desk.import.column.nameless", Map.of("letters", Cell.letters(column)))
                        : speech.text("desk.import.column", Map.of("letters", Cell.letters(column), "head", head)),
                examples.isEmpty()
                        ? null
                        : speech.text("desk.import.examples", Map.of("examples", String.join(" · ", examples))),
                List.of(chosen),
                options,
                null,
                List.of());
    }

    /** As chosen now, as chosen the last time, or as the heads say. */
    private List<String> columns(Taken taken, Notes notes, Heads heads) {
        if (notes.columns().size() == taken.heads().size()) {
            return notes.columns();
        }
        var remembered = mappings.find(taken.heads());
        return remembered.isEmpty() ? heads.read(taken.heads()) : remembered;
    }

    private List<Integer> years(List<String> columns) {
        var years = new TreeSet<Integer>();
        columns.stream()
                .filter(column -> column.matches("resources\\.\\d{4}"))
                .forEach(column -> years.add(Integer.parseInt(column.substring(10))));
        var now = LocalDate.now(clock).getYear();
        for (var year = now - 1; year <= now + 5; year++) {
            years.add(year);
        }
        return List.copyOf(years);
    }

    @PostMapping(FILE)
    ModelAndView map(
            @PathVariable int edition,
            @PathVariable String upload,
            @RequestParam(defaultValue = "0") int blatt,
            HttpServletRequest request,
            Locale language) {
        var at = edition(edition);
        var kept = kept(upload);
        var notes = Notes.read(kept.notes());
        if (blatt != notes.sheet()) {
            uploads.note(
                    kept.id(),
                    notes.mapped(Math.clamp(blatt, 0, 1000), List.of()).json());
            return new ModelAndView("redirect:" + request.getRequestURI());
        }
        var taken = Taken.read(kept.bytes(), blatt, imports.heads(at));
        var columns = tables.columns(at, language);
        var chosen = IntStream.range(0, taken.heads().size())
                .mapToObj(column -> request.getParameter("spalte-" + column))
                .map(name -> name != null && columns.find(name).isPresent() ? name : "")
                .toList();
        var mapped = notes.mapped(blatt, chosen);
        var problems = problems(chosen, columns);
        if (!problems.isEmpty()) {
            return mapping(at, kept, mapped, problems, request, language);
        }
        uploads.note(kept.id(), mapped.json());
        mappings.keep(taken.heads(), chosen);
        return new ModelAndView("redirect:" + request.getRequestURI() + "/vorschau");
    }

    private static Problems problems(List<String> chosen, Columns columns) {
        for (var at = 0; at < chosen.size(); at++) {
            if (!chosen.get(at).isEmpty() && chosen.indexOf(chosen.get(at)) < at) {
                return Problems.of(
                        "spalte-" + at,
                        "desk.import.columnTwice",
                        Map.of("column", columns.get(chosen.get(at)).label(), "letters", Cell.letters(at)));
            }
        }
        return List.of(Columns.TITLE, Columns.ID, Columns.NO, Columns.NUMBER).stream()
                        .anyMatch(chosen::contains)
                ? Problems.none()
                : Problems.of("spalte-0", "desk.import.noTitle", Map.of());
    }

    @GetMapping(PREVIEW)
    ModelAndView preview(
            @PathVariable int edition, @PathVariable String upload, HttpServletRequest request, Locale language) {
        var at = edition(edition);
        var kept = kept(upload);
        return preview(at, kept, Notes.read(kept.notes()), false, request, language, HttpStatus.OK);
    }

    private ModelAndView preview(
            DeskEdition edition,
            Kept kept,
            Notes notes,
            boolean undecided,
            HttpServletRequest request,
            Locale language,
            HttpStatus status) {
        var heads = imports.heads(edition);
        var taken = Taken.read(kept.bytes(), notes.sheet(), heads);
        var complete = notes.mapped(notes.sheet(), columns(taken, notes, heads));
        var preview = imports.preview(edition, taken, complete, language);
        var columns = tables.columns(edition, language);
        var speech = tables.speech(language);
        var read = new ArrayList<String>();
        var passed = new ArrayList<String>();
        for (var at = 0; at < complete.columns().size(); at++) {
            var head = Map.of("letters", Cell.letters(at), "head", taken.heads().get(at));
            var column = columns.find(complete.columns().get(at));
            if (column.isPresent()) {
                var values = new HashMap<String, String>(head);
                values.put("column", column.get().label());
                read.add(speech.text("desk.import.readAs", values));
            } else {
                passed.add(speech.text("desk.import.passed", head));
            }
        }
        var counts = new LinkedHashMap<String, Integer>();
        for (var mark : Mark.values()) {
            counts.put(mark.name().toLowerCase(Locale.ROOT), (int) preview.count(mark));
        }
        counts.put("rows", preview.lines().size());
        return new ModelAndView(
                "desk/table/preview",
                Map.of(
                        "view",
                        new ImportView.Previewing(
                                edition,
                                path(edition) + "/" + kept.id(),
                                tabs(edition, request, language),
                                kept.name(),
                                preview,
                                mending(preview, language),
                                read,
                                passed,
                                counts,
                                undecided)),
                status);
    }

    /** One control for each cell that has a fault, so that a small slip does not send anybody back to Excel. */
    private List<Control> mending(Preview preview, Locale language) {
        var controls = new ArrayList<Control>();
        for (var line : preview.list(Mark.BAD)) {
            for (var fault : line.faults()) {
                if (!fault.place().isEmpty()) {
                    controls.add(new Control(
                            Kind.LINE,
                            "zelle-" + fault.place(),
                            tables.speech(language).text("desk.import.mend", Map.of("place", fault.place())),
                            null,
                            List.of(fault.value()),
                            List.of(),
                            null,
                            List.of()));
                }
            }
        }
        return controls;
    }

    @PostMapping(PREVIEW)
    ModelAndView decide(
            @PathVariable int edition,
            @PathVariable String upload,
            @RequestParam("do") String act,
            HttpServletRequest request,
            Locale language) {
        var at = edition(edition);
        var kept = kept(upload);
        var list = Places.prefix(request) + at.path() + "/massnahmen";
        if (act.equals("drop")) {
            uploads.remove(kept.id());
            return Redirect.to(list, request, "desk.import.dropped");
        }
        var decided = new LinkedHashMap<String, String>();
        var mended = new LinkedHashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.matches("gleich-\\d{1,7}") && !values[0].isEmpty()) {
                decided.put(name.substring(7), values[0]);
            }
            if (name.matches("zelle-[A-Z]{1,3}\\d{1,7}")) {
                mended.put(name.substring(6), values[0]);
            }
        });
        var notes = Notes.read(kept.notes()).with(decided, mended);
        uploads.note(kept.id(), notes.json());
        if (!act.equals("take")) {
            return new ModelAndView("redirect:" + request.getRequestURI());
        }
        var heads = imports.heads(at);
        var taken = Taken.read(kept.bytes(), notes.sheet(), heads);
        var preview = imports.preview(at, taken, notes.mapped(notes.sheet(), columns(taken, notes, heads)), language);
        if (!preview.isClear()) {
            return preview(at, kept, notes, true, request, language, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            var saved = takeovers.take(kept.id(), preview.writings());
            // Statements hold at once and are no drafts: they are not taken back by the way.
            return preview.stated() > 0
                    ? Redirect.to(list, request, "desk.import.takenStated")
                    : Redirect.to(list, request, "desk.import.taken", Undoing.offer(at, preview.writings(), saved));
        } catch (EntryRefused.Wrong | EntryRefused.Overtaken refused) {
            // Somebody has changed the plan since the preview: it is made anew.
            return preview(at, kept, notes, false, request, language, HttpStatus.CONFLICT);
        }
    }

    private Kept kept(String upload) {
        try {
            return uploads.find(UUID.fromString(upload), Kept.Purpose.TABLE)
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        } catch (IllegalArgumentException noId) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, noId);
        }
    }

    private List<org.planwerk.web.Tab> tabs(DeskEdition edition, HttpServletRequest request, Locale language) {
        return TableTabs.of(edition, tables.speech(language), Places.prefix(request), 1);
    }

    private static String path(DeskEdition edition) {
        return edition.path() + "/massnahmen/einlesen";
    }

    private DeskEdition edition(int no) {
        Acting.get().require(Permission.WRITE);
        var edition = ExportController.edition(places, no);
        if (!workbench.mayAdd(Sheets.find(Columns.LIST).orElseThrow(NoSuchElementException::new))) {
            throw new AccessDeniedException("may add no measures");
        }
        return edition;
    }
}

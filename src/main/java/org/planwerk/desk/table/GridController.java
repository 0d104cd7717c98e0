package org.planwerk.desk.table;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.planwerk.desk.DeskEdition;
import org.planwerk.desk.EntryPages;
import org.planwerk.desk.Place;
import org.planwerk.desk.Places;
import org.planwerk.desk.Sheets;
import org.planwerk.desk.Workbench;
import org.planwerk.history.Histories;
import org.planwerk.identity.Acting;
import org.planwerk.identity.Permission;
import org.planwerk.packaging.EntryKey;
import org.planwerk.packaging.EntryRefused;
import org.planwerk.packaging.PackageFormat;
import org.planwerk.packaging.WorkingEntry;
import org.planwerk.web.Problem;
import org.planwerk.web.Problems;
import org.planwerk.web.Redirect;
import org.planwerk.web.WorkshopPages;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The measures of an edition as a table in which every cell can be written. */
@WorkshopPages
class GridController {

    private static final String AT = "/fassung/{edition}/massnahmen/tabelle";
    private static final int PAGE = 40;
    private static final int BLANK = 3;
    private static final int MOST_BLANK = 60;
    private static final Pattern CELL = Pattern.compile("c\\.(\\d{1,9}|n\\d{1,3})\\.([A-Za-z.]+[0-9]*)");

    private final Places places;
    private final MeasureTables tables;
    private final Workbench workbench;
    private final EntryPages pages;
    private final PackageFormat format;
    private final Histories histories;
    private final Clock clock;

    GridController(
            Places places,
            MeasureTables tables,
            Workbench workbench,
            EntryPages pages,
            PackageFormat format,
            Histories histories,
            Clock clock) {
        this.places = places;
        this.tables = tables;
        this.workbench = workbench;
        this.pages = pages;
        this.format = format;
        this.histories = histories;
        this.clock = clock;
    }

    @GetMapping(AT)
    ModelAndView show(
            @PathVariable int edition,
            @RequestParam(defaultValue = "1") int seite,
            HttpServletRequest request,
            Locale language) {
        Acting.get().require(Permission.WRITE);
        var at = ExportController.edition(places, edition);
        return new Answer(at, language, request, seite, BLANK).page(List.of(), HttpStatus.OK);
    }

    @PostMapping(AT)
    ModelAndView save(
            @PathVariable int edition,
            @RequestParam(defaultValue = "1") int seite,
            @RequestParam("do") String act,
            @RequestParam(defaultValue = "3") int leer,
            HttpServletRequest request,
            Locale language) {
        Acting.get().require(Permission.WRITE);
        var at = ExportController.edition(places, edition);
        var more = act.equals("rows");
        var answer = new Answer(at, language, request, seite, Math.clamp(more ? leer + 5 : leer, BLANK, MOST_BLANK));
        var rows = answer.read();
        if (more) {
            return answer.page(rows, HttpStatus.OK);
        }
        if (!rows.stream().allMatch(Grid.Read::isClear)) {
            return answer.page(
                    rows,
                    rows.stream().anyMatch(row -> !row.faults().isEmpty())
                            ? HttpStatus.UNPROCESSABLE_CONTENT
                            : HttpStatus.CONFLICT);
        }
        var writings = Grid.writings(rows);
        try {
            var here = Places.prefix(request) + answer.path() + (seite > 1 ? "?seite=" + seite : "");
            return writings.isEmpty()
                    ? Redirect.to(here, request, "desk.grid.nothing")
                    : Redirect.to(
                            here, request, "desk.grid.saved", Undoing.offer(at, writings, workbench.write(writings)));
        } catch (EntryRefused.Wrong wrong) {
            return answer.page(answer.grid.refused(rows, wrong), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (EntryRefused.Overtaken overtaken) {
            return answer.page(answer.read(), HttpStatus.CONFLICT);
        }
    }

    /** One answer to one request. */
    private final class Answer {

        private final DeskEdition edition;
        private final Locale language;
        private final HttpServletRequest request;
        private final int page;
        private final int blank;
        private final Columns all;
        private final List<Column> columns;
        private final Grid grid;
        private final UUID form;

        Answer(DeskEdition edition, Locale language, HttpServletRequest request, int page, int blank) {
            this.edition = edition;
            this.language = language;
            this.request = request;
            this.page = Math.max(1, page);
            this.blank = blank;
            all = tables.columns(edition, language);
            var year = LocalDate.now(clock).getYear();
            columns = List.of(
                    all.get(Columns.NUMBER),
                    all.get(Columns.TITLE),
                    all.get("fields"),
                    all.get("involved.LEAD"),
                    all.get("runs"),
                    all.get("binding"),
                    all.get(Columns.MONEY + "." + year),
                    all.get(Columns.MONEY + "." + (year + 1)));
            grid = new Grid(columns, all.tooLong(), histories);
            var sent = Objects.requireNonNullElse(request.getParameter("neu"), "");
            form = EntryKey.isId(sent) ? UUID.fromString(sent) : EntryKey.nextId();
        }

        String path() {
            return edition.path() + "/massnahmen/tabelle";
        }

        List<Grid.Read> read() {
            var typed = new LinkedHashMap<String, Map<String, String>>();
            request.getParameterMap().forEach((name, values) -> {
                var cell = CELL.matcher(name);
                if (cell.matches()) {
                    typed.computeIfAbsent(cell.group(1), _ -> new HashMap<>()).put(cell.group(2), values[0]);
                }
            });
            var measures = new HashMap<String, WorkingEntry>();
            tables.list(edition).forEach(measure -> measures.put(Integer.toString(measure.no()), measure));
            var rows = new ArrayList<Grid.Read>();
            var position = measures.size();
            for (var row : typed.entrySet()) {
                var entry = measures.get(row.getKey());
                if (row.getKey().startsWith("n")) {
                    var beginning = pages.beginning(
                            new Place(Sheets.find(Columns.LIST).orElseThrow(), edition), format.section(Columns.LIST));
                    var read = grid.added(
                            row.getKey(), key(row.getKey()), row.getValue(), beginning.put("position", position + 1));
                    position += read.isPresent() ? 1 : 0;
                    read.ifPresent(rows::add);
                } else if (entry != null) {
                    rows.add(grid.changed(row.getKey(), entry, row.getValue(), version(row.getKey())));
                }
            }
            return rows;
        }

        /** Sent twice a new row is one measure. */
        private EntryKey key(String row) {
            var no = row.matches("n\\d{1,4}") ? Integer.parseInt(row.substring(1)) : 0;
            return EntryKey.of(Columns.LIST, EntryKey.idOf(form, no), edition.id());
        }

        private int version(String key) {
            var version = request.getParameter("v." + key);
            return version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
        }

        ModelAndView page(List<Grid.Read> rows, HttpStatus status) {
            var byKey = new HashMap<String, Grid.Read>();
            rows.forEach(row -> byKey.put(row.key(), row));
            var measures = tables.list(edition);
            var last = Math.max(1, (measures.size() + PAGE - 1) / PAGE);
            var shown = Math.min(page, last);
            var problems = new ArrayList<Problem>();
            var lines = new ArrayList<GridView.Line>();
            for (var measure : measures.subList((shown - 1) * PAGE, Math.min(measures.size(), shown * PAGE))) {
                var key = Integer.toString(measure.no());
                lines.add(line(key, lines.size() + 1, measure, byKey.get(key), problems));
            }
            for (var at = 1; at <= blank; at++) {
                lines.add(line("n" + at, lines.size() + 1, null, byKey.get("n" + at), problems));
            }
            var choices = List.of(
                    new GridView.Choice("liste-fields", all.names("fields").labels()),
                    new GridView.Choice(
                            "liste-involved", all.names("organisations").labels()),
                    new GridView.Choice("liste-binding", all.get("binding").choices()));
            var view = new GridView(
                    edition,
                    path(),
                    TableTabs.of(edition, tables.speech(language), Places.prefix(request), 0),
                    columns.stream().map(Column::label).toList(),
                    lines,
                    form,
                    choices,
                    measures.size(),
                    shown,
                    last,
                    blank,
                    rows.stream().anyMatch(row -> !row.theirs().isEmpty()),
                    new Problems(problems));
            return new ModelAndView("desk/table/grid", Map.of("view", view), status);
        }

        private GridView.Line line(
                String key,
                int number,
                @Nullable WorkingEntry measure,
                Grid.@Nullable Read read,
                List<Problem> problems) {
            var writable = measure == null
                    || workbench.mayWrite(Sheets.find(Columns.LIST).orElseThrow(), measure);
            var cells = new ArrayList<GridView.Cell>();
            for (var at = 0; at < columns.size(); at++) {
                var column = columns.get(at);
                var stands = measure == null ? "" : grid.show(column, measure.content());
                var value = read == null ? stands : read.typed().getOrDefault(column.name(), stands);
                var fault = read == null ? null : read.faults().get(column.name());
                var id = "z-" + key + "-" + at;
                String error = null;
                if (fault != null) {
                    error = tables.speech(language).text(fault.key(), fault.values());
                    problems.add(new Problem(
                            id,
                            "desk.grid.problem",
                            Map.of("line", number, "column", column.label(), "problem", error)));
                }
                cells.add(new GridView.Cell(
                        id,
                        "c." + key + "." + column.name(),
                        tables.speech(language)
                                .text("desk.grid.cell", Map.of("line", number, "column", column.label())),
                        value,
                        choices(column.name()),
                        column.name().startsWith(Columns.MONEY),
                        !Column.plain(value).equals(Column.plain(stands)),
                        writable,
                        error,
                        read == null ? null : read.theirs().get(column.name())));
            }
            return new GridView.Line(key, number, measure == null ? 0 : measure.version(), measure == null, cells);
        }

        private static @Nullable String choices(String column) {
            return switch (column) {
                case "fields" -> "liste-fields";
                case "involved.LEAD" -> "liste-involved";
                case "binding" -> "liste-binding";
                default -> null;
            };
        }
    }
}

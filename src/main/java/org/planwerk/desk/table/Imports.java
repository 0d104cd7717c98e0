package org.planwerk.desk.table;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.planwerk.desk.Choices;
import org.planwerk.desk.DeskEdition;
import org.planwerk.desk.Differences;
import org.planwerk.desk.EntryPages;
import org.planwerk.desk.EntryView;
import org.planwerk.desk.Fields;
import org.planwerk.desk.Place;
import org.planwerk.desk.Sheets;
import org.planwerk.desk.Workbench;
import org.planwerk.desk.table.Preview.Alike;
import org.planwerk.desk.table.Preview.Fault;
import org.planwerk.desk.table.Preview.Line;
import org.planwerk.desk.table.Preview.Mark;
import org.planwerk.document.table.Cell;
import org.planwerk.document.table.Row;
import org.planwerk.document.table.Value;
import org.planwerk.identity.Acting;
import org.planwerk.packaging.EntryKey;
import org.planwerk.packaging.EntryRefused;
import org.planwerk.packaging.PackageFormat;
import org.planwerk.packaging.WorkingEntry;
import org.planwerk.packaging.Writing;
import org.planwerk.tenancy.Tenant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

/** Reads a table as measures of an edition: what each row would change, and what is wrong with it. */
@Component
class Imports {

    /** From here on two names may mean the same measure. */
    private static final double ALIKE = 0.6;

    private static final int MOST_ALIKE = 3;

    private final MeasureTables tables;
    private final Workbench workbench;
    private final EntryPages pages;
    private final PackageFormat format;
    private final TransactionTemplate rolledBack;
    private final Clock clock;

    Imports(
            MeasureTables tables,
            Workbench workbench,
            EntryPages pages,
            PackageFormat format,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.tables = tables;
        this.workbench = workbench;
        this.pages = pages;
        this.format = format;
        this.rolledBack = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    Heads heads(DeskEdition edition) {
        return new Heads(List.of(tables.columns(edition, Locale.GERMAN), tables.columns(edition, Locale.ENGLISH)));
    }

    Preview preview(DeskEdition edition, Taken taken, Notes notes, Locale language) {
        var reading = new Reading(edition, taken, notes, language);
        var lines = taken.rows().stream().map(reading::line).toList();
        return new Preview(tried(lines, reading));
    }

    /** Writes all rows as a rehearsal, so that what the plan itself forbids is known before anybody takes it over. */
    private List<Line> tried(List<Line> lines, Reading reading) {
        var preview = new Preview(lines);
        var writings = preview.writings();
        if (writings.isEmpty()) {
            return lines;
        }
        var from = lines.stream()
                .flatMap(line -> line.writings().stream().map(_ -> line))
                .toList();
        var faults = new HashMap<Integer, List<Fault>>();
        rolledBack.executeWithoutResult(status -> {
            status.setRollbackOnly();
            try {
                workbench.write(writings);
            } catch (EntryRefused.Wrong wrong) {
                for (var fault : wrong.faults()) {
                    var index = Math.clamp(fault.index(), 0, from.size() - 1);
                    var line = from.get(index);
                    var list = writings.get(index).list();
                    faults.computeIfAbsent(line.row(), _ -> new ArrayList<>()).add(reading.fault(line, list, fault));
                }
            }
        });
        return lines.stream()
                .map(line -> faults.containsKey(line.row())
                        ? Line.bad(line.row(), line.title(), line.entry(), faults.get(line.row()))
                        : line)
                .toList();
    }

    private final class Reading {

        private final DeskEdition edition;
        private final Taken taken;
        private final Notes notes;
        private final Columns columns;
        private final Place place;
        private final Differences differences;
        private final Statements statements;
        private final List<WorkingEntry> measures;
        private final Map<Integer, Column> mapped = new LinkedHashMap<>();
        private final Map<Integer, String> heads = new HashMap<>();
        private final Set<String> used = new HashSet<>();
        private int added;

        Reading(DeskEdition edition, Taken taken, Notes notes, Locale language) {
            this.edition = edition;
            this.taken = taken;
            this.notes = notes;
            columns = tables.columns(edition, language);
            measures = tables.list(edition);
            var sheet = Sheets.find(Columns.LIST).orElseThrow();
            place = new Place(sheet, edition);
            var speech = tables.speech(language);
            var choices = new Choices(workbench, speech, edition.id());
            differences = new Differences(format.section(Columns.LIST), sheet, choices, speech);
            statements = new Statements(
                    edition,
                    LocalDate.now(clock.withZone(Tenant.get().timeZone())),
                    notes.columns().contains(Columns.STATUS) || notes.columns().contains(Columns.STATED)
                            ? workbench.list(Columns.STATEMENTS, null)
                            : List.of(),
                    new Differences(
                            format.section(Columns.STATEMENTS),
                            Sheets.find(Columns.STATEMENTS).orElseThrow(),
                            choices,
                            speech));
            IntStream.range(0, notes.columns().size()).forEach(at -> {
                heads.put(at, taken.head().cell(at).text());
                columns.find(notes.columns().get(at)).ifPresent(column -> mapped.put(at, column));
            });
        }

        Line line(Row row) {
            var title = said(row, Columns.TITLE);
            var faults = new ArrayList<Fault>();
            var asked = new ArrayList<Alike>();
            var entry = entry(row, title, faults, asked);
            var shown = title.isEmpty() && entry != null ? entry.title() : title;
            if (!faults.isEmpty()) {
                return Line.bad(row.number(), shown, id(entry), faults);
            }
            var before = entry == null ? beginning() : entry.content();
            var content = before.deepCopy();
            mapped.forEach((at, column) -> read(row, at, column, content, faults));
            var key = entry == null
                    ? new EntryKey(Columns.LIST, EntryKey.nextId().toString(), edition.id())
                    : entry.key();
            var stated = statements.read(key, StatementCells.take(content));
            if (stated instanceof Statements.Nameless) {
                faults.add(nameless(row));
            }
            if (!mayWrite(entry, content)) {
                faults.add(new Fault("", "", "", "", "desk.import.notYours", Map.of()));
            }
            if (!faults.isEmpty()) {
                return Line.bad(row.number(), shown, id(entry), faults);
            }
            if (!asked.isEmpty()) {
                return new Line(row.number(), Mark.ASK, shown, null, List.of(), List.of(), asked, List.of());
            }
            var changes = new ArrayList<EntryView.Difference>();
            var writings = new ArrayList<Writing>();
            if (entry == null) {
                writings.add(Writing.added(key, content));
            } else if (!content.equals(before)) {
                changes.addAll(differences.list(before, content));
                if (!changes.isEmpty()) {
                    writings.add(Writing.changed(key, content, entry.version()));
                }
            }
            if (stated instanceof Statements.Stated said) {
                changes.addAll(said.differences());
                writings.add(said.writing());
            }
            if (writings.isEmpty()) {
                return Line.none(row.number(), Mark.SAME, shown, id(entry));
            }
            return new Line(
                    row.number(),
                    entry == null ? Mark.NEW : Mark.CHANGED,
                    shown,
                    id(entry),
                    List.of(),
                    entry == null ? List.of() : changes,
                    List.of(),
                    writings);
        }

        /** Words on how far a measure is, of which nobody said the status. */
        private Fault nameless(Row row) {
            return mapped.entrySet().stream()
                    .filter(column -> column.getValue().name().equals(Columns.STATED))
                    .map(column -> row.cell(column.getKey()))
                    .map(cell -> fault(cell, text(cell), "desk.import.noStatus", Map.of()))
                    .findFirst()
                    .orElseGet(() -> new Fault("", "", "", "", "desk.import.noStatus", Map.of()));
        }

        private ObjectNode beginning() {
            var beginning = pages.beginning(place, format.section(Columns.LIST));
            beginning.put("position", measures.size() + ++added);
            return beginning;
        }

        private static @Nullable UUID id(@Nullable WorkingEntry entry) {
            return entry == null ? null : entry.key().uuid();
        }

        private boolean mayWrite(@Nullable WorkingEntry entry, ObjectNode content) {
            var acting = Acting.get();
            return acting.mayWriteIn(Fields.of(Columns.LIST, content))
                    && (entry == null || acting.mayWriteIn(Fields.of(Columns.LIST, entry.content())));
        }

        private void read(Row row, int at, Column column, ObjectNode content, List<Fault> faults) {
            var cell = row.cell(at);
            var text = text(cell);
            if (cell.value() instanceof Value.Fault && !notes.mended().containsKey(cell.place())) {
                faults.add(fault(cell, text, "desk.import.formula", Map.of()));
                return;
            }
            column.read(text, content, columns.tooLong())
                    .ifPresent(reason -> faults.add(fault(cell, text, reason.key(), reason.values())));
        }

        private String text(Cell cell) {
            return notes.mended().getOrDefault(cell.place(), cell.value().written());
        }

        private Fault fault(Cell cell, String text, String key, Map<String, ?> values) {
            return new Fault(
                    cell.place(),
                    cell.letters(),
                    heads.getOrDefault(cell.column(), ""),
                    Naming.shown(Column.plain(text)),
                    key,
                    values);
        }

        /** Where the plan refuses something, in the column from which it came. */
        Fault fault(Line line, String list, EntryRefused.Fault refused) {
            var part = refused.path().replaceFirst("[.\\[].*", "");
            var member = list.equals(Columns.STATEMENTS) && !part.isEmpty() ? "statement." + part : part;
            var row = taken.rows().stream()
                    .filter(one -> one.number() == line.row())
                    .findFirst()
                    .orElseThrow();
            return mapped.entrySet().stream()
                    .filter(column -> !member.isEmpty()
                            && (column.getValue().name().equals(member)
                                    || column.getValue().name().startsWith(member + ".")))
                    .findFirst()
                    .map(column -> {
                        var cell = row.cell(column.getKey());
                        return fault(cell, text(cell), refused.key(), refused.values());
                    })
                    .orElseGet(() -> new Fault("", "", "", "", refused.key(), refused.values()));
        }

        private String said(Row row, String column) {
            return mapped.entrySet().stream()
                    .filter(one -> one.getValue().name().equals(column))
                    .map(one -> Column.plain(text(row.cell(one.getKey()))))
                    .findFirst()
                    .orElse("");
        }

        /** The measure that the row is: by its key, its number for life, its number in the plan, its title, or as decided. */
        private @Nullable WorkingEntry entry(Row row, String title, List<Fault> faults, List<Alike> asked) {
            var decided = notes.decisions().get(Integer.toString(row.number()));
            var found = decided == null ? known(row, title, faults) : decided(decided);
            if (found != null && !used.add(found.key().id())) {
                faults.add(new Fault("", "", "", "", "desk.import.twice", Map.of("title", found.title())));
            }
            if (found == null && decided == null && faults.isEmpty() && !title.isEmpty()) {
                measures.stream()
                        .filter(measure -> Likeness.of(measure.title(), title) >= ALIKE)
                        .sorted((one, other) ->
                                Double.compare(Likeness.of(other.title(), title), Likeness.of(one.title(), title)))
                        .limit(MOST_ALIKE)
                        .forEach(measure -> asked.add(new Alike(measure.key().id(), measure.title())));
            }
            return found;
        }

        private @Nullable WorkingEntry decided(String id) {
            return measures.stream()
                    .filter(measure -> measure.key().id().equals(id))
                    .findFirst()
                    .orElse(null);
        }

        private @Nullable WorkingEntry known(Row row, String title, List<Fault> faults) {
            var id = said(row, Columns.ID);
            var no = said(row, Columns.NO);
            if (!id.isEmpty() && decided(id) instanceof WorkingEntry found) {
                return found;
            }
            if (!no.isEmpty()) {
                var found = measures.stream()
                        .filter(measure -> Integer.toString(measure.no()).equals(no))
                        .findFirst();
                if (found.isEmpty()) {
                    faults.add(new Fault("", "", "", "", "desk.import.noSuch", Map.of("no", Naming.shown(no))));
                }
                return found.orElse(null);
            }
            var number = said(row, Columns.NUMBER);
            var numbered = number.isEmpty()
                    ? List.<WorkingEntry>of()
                    : measures.stream()
                            .filter(measure -> measure.text("number").equals(number))
                            .toList();
            if (numbered.size() == 1
                    && (title.isEmpty() || Likeness.of(numbered.getFirst().title(), title) >= ALIKE)) {
                return numbered.getFirst();
            }
            var titled = measures.stream()
                    .filter(measure -> measure.title().strip().equalsIgnoreCase(title))
                    .toList();
            return titled.size() == 1 ? titled.getFirst() : null;
        }
    }
}

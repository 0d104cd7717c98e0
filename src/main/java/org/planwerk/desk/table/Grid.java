package org.planwerk.desk.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planwerk.document.Reason;
import org.planwerk.history.Histories;
import org.planwerk.packaging.EntryKey;
import org.planwerk.packaging.EntryRefused;
import org.planwerk.packaging.WorkingEntry;
import org.planwerk.packaging.Writing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What was typed into a table, row by row, against what stands there. */
final class Grid {

    private static final Set<String> SEVERAL = Set.of("fields", "involved.LEAD");

    private final List<Column> columns;
    private final String tooLong;
    private final Histories histories;

    Grid(List<Column> columns, String tooLong, Histories histories) {
        this.columns = columns;
        this.tooLong = tooLong;
        this.histories = histories;
    }

    /** What became of a row. */
    record Read(
            String key,
            @Nullable WorkingEntry entry,
            Map<String, String> typed,
            Map<String, Reason> faults,
            Map<String, String> theirs,
            @Nullable Writing writing) {

        boolean isClear() {
            return faults.isEmpty() && theirs.isEmpty();
        }

        Read with(Map<String, Reason> more) {
            return new Read(key, entry, typed, more, theirs, writing);
        }
    }

    /** Several values stand in one line here. */
    String show(Column column, JsonNode measure) {
        var shown = column.show(measure, tooLong);
        return SEVERAL.contains(column.name()) ? shown.replace("\n", "; ") : shown;
    }

    /** A new row; nothing if nothing was typed into it. */
    Optional<Read> added(String key, EntryKey entry, Map<String, String> typed, ObjectNode beginning) {
        if (typed.values().stream().allMatch(String::isBlank)) {
            return Optional.empty();
        }
        var faults = read(typed, beginning, beginning);
        return Optional.of(new Read(key, null, typed, faults, Map.of(), Writing.added(entry, beginning)));
    }

    /** A row of a measure; what only the other person has changed since is taken from them. */
    Read changed(String key, WorkingEntry entry, Map<String, String> typed, int basedOn) {
        var mine = new LinkedHashMap<String, String>();
        var theirs = new LinkedHashMap<String, String>();
        var base = basedOn == entry.version() ? entry.content() : base(entry, basedOn);
        for (var column : columns) {
            var cell = typed.get(column.name());
            if (cell == null || same(cell, show(column, base))) {
                continue;
            }
            mine.put(column.name(), cell);
            var now = show(column, entry.content());
            if (!same(now, show(column, base)) && !same(now, cell)) {
                theirs.put(column.name(), now);
            }
        }
        var content = entry.content().deepCopy();
        var faults = read(mine, entry.content(), content);
        var writing = content.equals(entry.content()) ? null : Writing.changed(entry.key(), content, entry.version());
        var shown = new LinkedHashMap<String, String>();
        columns.forEach(column ->
                shown.put(column.name(), mine.getOrDefault(column.name(), show(column, entry.content()))));
        return new Read(key, entry, shown, faults, theirs, writing);
    }

    /** As it stood when the person opened the table. */
    private JsonNode base(WorkingEntry entry, int basedOn) {
        var version =
                histories.find(entry.key().subject(), Math.max(1, basedOn)).orElse(null);
        return version == null || version.content() == null
                ? entry.content()
                : JsonMapper.shared().readTree(version.content());
    }

    private Map<String, Reason> read(Map<String, String> typed, JsonNode before, ObjectNode content) {
        var faults = new LinkedHashMap<String, Reason>();
        for (var column : columns) {
            var cell = typed.get(column.name());
            if (cell != null && !same(cell, show(column, before))) {
                var lines = SEVERAL.contains(column.name()) ? cell.replace(";", "\n") : cell;
                column.read(lines, content, tooLong).ifPresent(reason -> faults.put(column.name(), reason));
            }
        }
        return faults;
    }

    static List<Writing> writings(List<Read> rows) {
        var writings = new ArrayList<Writing>();
        for (var row : rows) {
            if (row.writing() != null) {
                writings.add(row.writing());
            }
        }
        return writings;
    }

    /** What the plan itself refuses, in the cell from which it came; else in the first. */
    List<Read> refused(List<Read> rows, EntryRefused.Wrong wrong) {
        var writing = rows.stream().filter(row -> row.writing() != null).toList();
        var faults = new LinkedHashMap<String, Map<String, Reason>>();
        for (var fault : wrong.faults()) {
            var row = writing.get(Math.clamp(fault.index(), 0, writing.size() - 1));
            var member = fault.path().replaceFirst("[.\\[].*", "");
            var column = columns.stream()
                    .map(Column::name)
                    .filter(name -> name.equals(member) || name.startsWith(member + "."))
                    .findFirst()
                    .orElse(Columns.TITLE);
            faults.computeIfAbsent(row.key(), _ -> new LinkedHashMap<>())
                    .put(column, new Reason(fault.key(), fault.values()));
        }
        var refused = new ArrayList<Read>();
        rows.forEach(row -> refused.add(faults.containsKey(row.key()) ? row.with(faults.get(row.key())) : row));
        return refused;
    }

    private static boolean same(String one, String other) {
        return Column.plain(one).equals(Column.plain(other));
    }
}

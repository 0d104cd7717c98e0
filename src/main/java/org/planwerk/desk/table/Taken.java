package org.planwerk.desk.table;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.planwerk.document.DocumentRefused;
import org.planwerk.document.table.Cell;
import org.planwerk.document.table.Row;
import org.planwerk.document.table.Sheet;
import org.planwerk.document.table.TableFile;

/** A table that somebody brought: its sheets, the row of heads, and the rows below. */
record Taken(List<Sheet> sheets, Sheet sheet, Row head, List<Row> rows) {

    private static final int HEADS_WITHIN = 15;

    /** @throws DocumentRefused with a sentence for whoever brought it */
    static Taken read(byte[] bytes, int wanted, Heads heads) {
        var sheets = TableFile.read(new ByteArrayInputStream(bytes)).stream()
                .filter(sheet -> !sheet.rows().isEmpty())
                .toList();
        if (sheets.isEmpty()) {
            throw new DocumentRefused.Empty();
        }
        var sheet = sheets.get(Math.clamp(wanted, 0, sheets.size() - 1));
        var head = head(sheet, heads);
        return new Taken(
                sheets,
                sheet,
                head,
                sheet.rows().stream()
                        .filter(row -> row.number() > head.number() && !row.isEmpty())
                        .toList());
    }

    /** Above the heads there may be a title: the row is taken in which most is known, else the first. */
    private static Row head(Sheet sheet, Heads heads) {
        var best = sheet.rows().getFirst();
        var most = -1L;
        for (var row : sheet.rows().stream().limit(HEADS_WITHIN).toList()) {
            var known = heads.read(row.cells().stream().map(Cell::text).toList()).stream()
                    .filter(name -> !name.isEmpty())
                    .count();
            if (known > most) {
                best = row;
                most = known;
            }
        }
        return best;
    }

    List<String> heads() {
        return IntStream.range(0, sheet.width())
                .mapToObj(column -> head.cell(column).text())
                .toList();
    }
}

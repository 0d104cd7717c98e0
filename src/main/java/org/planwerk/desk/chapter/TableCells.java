package org.planwerk.desk.chapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.planwerk.document.CleanHtml;

/** A table as rows of cells, the first row its head. Tables with cells that span others are none of these. */
record TableCells(String caption, List<List<String>> rows) {

    private static final int MOST = 60;

    static Optional<TableCells> read(String html, Notation notation) {
        var table = Jsoup.parseBodyFragment(html).selectFirst("table");
        if (table == null || !table.select("[colspan],[rowspan]").isEmpty()) {
            return Optional.empty();
        }
        var caption = table.selectFirst("caption");
        var cells = new TableCells(
                caption == null ? "" : notation.line(caption),
                table.select("tr").stream()
                        .map(row ->
                                row.select("th,td").stream().map(notation::line).toList())
                        .toList());
        return Notation.isSame(html, cells.html(notation)) ? Optional.of(cells) : Optional.empty();
    }

    static TableCells empty() {
        return new TableCells("", List.of(List.of("", ""), List.of("", "")));
    }

    int columns() {
        return rows.stream().mapToInt(List::size).max().orElse(0);
    }

    TableCells withRow() {
        var more = new ArrayList<>(rows);
        if (more.size() < MOST) {
            more.add(java.util.Collections.nCopies(Math.max(1, columns()), ""));
        }
        return new TableCells(caption, more);
    }

    TableCells withColumn() {
        return columns() >= MOST
                ? this
                : new TableCells(
                        caption,
                        rows.stream()
                                .map(row -> {
                                    var more = new ArrayList<>(row);
                                    more.add("");
                                    return List.copyOf(more);
                                })
                                .toList());
    }

    boolean isBlank() {
        return rows.stream().flatMap(List::stream).allMatch(String::isBlank);
    }

    /** Rows and columns in which nothing stands are left out. */
    String html(Notation notation) {
        var columns = new ArrayList<Integer>();
        for (var column = 0; column < columns(); column++) {
            var at = column;
            if (rows.stream().anyMatch(row -> row.size() > at && !row.get(at).isBlank())) {
                columns.add(column);
            }
        }
        var html = new StringBuilder("<table>");
        if (!caption.isBlank()) {
            html.append("<caption>").append(notation.parsed(caption)).append("</caption>");
        }
        var head = true;
        for (var row : rows) {
            if (row.stream().allMatch(String::isBlank)) {
                continue;
            }
            html.append(head ? "<thead><tr>" : "<tr>");
            for (var column : columns) {
                var cell = column < row.size() ? notation.parsed(row.get(column).strip()) : "";
                html.append(head ? "<th scope=\"col\">" : "<td>").append(cell).append(head ? "</th>" : "</td>");
            }
            html.append(head ? "</tr></thead><tbody>" : "</tr>");
            head = false;
        }
        return CleanHtml.clean(html.append("</tbody></table>").toString());
    }

    /** Names of the cells as controls. */
    static String name(int row, int column) {
        return "cell-" + row + "-" + column;
    }
}

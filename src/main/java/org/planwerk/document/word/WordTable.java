package org.planwerk.document.word;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A table with its head and its joined cells. */
record WordTable(List<Row> rows, Element element) {

    private static final int MOST_JOINED = 100;

    /** A row; {@code head} says that Word repeats it on every page. */
    record Row(List<Cell> cells, boolean head) {}

    /** A cell in the column where it begins; {@code goesOn} says that it belongs to the one above it. */
    record Cell(Element element, int column, int width, boolean goesOn) {}

    static List<Row> rows(Element table) {
        return unwrapped(table, "w:tr")
                .filter(row -> !row.child("w:trPr").has("w:del"))
                .map(WordTable::row)
                .filter(row -> !row.cells.isEmpty())
                .toList();
    }

    private static Row row(Element row) {
        var cells = new ArrayList<Cell>();
        var column = Math.clamp(row.child("w:trPr").number("w:gridBefore", 0), 0, MOST_JOINED);
        for (var cell : unwrapped(row, "w:tc").toList()) {
            var properties = cell.child("w:tcPr");
            var width = Math.clamp(properties.number("w:gridSpan", 1), 1, MOST_JOINED);
            if (!properties.has("w:cellDel")) {
                var goesOn = properties.has("w:vMerge") && !"restart".equals(properties.said("w:vMerge"));
                cells.add(new Cell(cell, column, width, goesOn));
            }
            column += width;
        }
        return new Row(cells, row.child("w:trPr").isOn("w:tblHeader"));
    }

    private static Stream<Element> unwrapped(Element parent, String name) {
        return parent.children().stream().flatMap(child -> switch (child.name()) {
            case "w:sdt" -> unwrapped(child.child("w:sdtContent"), name);
            case "w:customXml", "w:ins" -> unwrapped(child, name);
            default -> child.name().equals(name) ? Stream.of(child) : Stream.<Element>empty();
        });
    }

    /** The table; empty if nothing stands in it. */
    String html(Function<Element, String> content) {
        var heads = heads();
        var filled = new boolean[1];
        var html = new StringBuilder("<table>");
        for (var number = 0; number < rows.size(); number++) {
            if (number == 0 || number == heads) {
                html.append(number < heads ? "<thead>" : "<tbody>");
            }
            html.append("<tr>");
            for (var cell : rows.get(number).cells) {
                if (!cell.goesOn || number == 0) {
                    var said = content.apply(cell.element);
                    filled[0] |= !said.isEmpty();
                    cell(html, cell, height(number, cell), number < heads, said);
                }
            }
            html.append("</tr>");
            if (number == heads - 1 || number == rows.size() - 1) {
                html.append(number < heads ? "</thead>" : "</tbody>");
            }
        }
        return filled[0] ? html.append("</table>").toString() : "";
    }

    /** How many rows are the head: those that Word repeats, or else the first if it is set off. */
    private int heads() {
        var repeated = (int) rows.stream().takeWhile(Row::head).count();
        if (repeated > 0 && repeated < rows.size()) {
            return repeated;
        }
        var look = element.child("w:tblPr").child("w:tblLook");
        var said = look.attribute("w:firstRow");
        // Older versions say it as a bit of a number.
        var first = said == null
                ? String.valueOf(look.attribute("w:val")).matches("[0-9A-Fa-f]{2}[2367AaBbEeFf][0-9A-Fa-f]")
                : said.equals("1");
        return first && rows.size() > 1 && rows.getFirst().cells.size() > 1 ? 1 : 0;
    }

    private int height(int number, Cell cell) {
        var height = 1;
        while (number + height < rows.size()
                && height < MOST_JOINED
                && rows.get(number + height).cells.stream()
                        .anyMatch(below -> below.goesOn && below.column == cell.column)) {
            height++;
        }
        return height;
    }

    private static void cell(StringBuilder html, Cell cell, int height, boolean head, String said) {
        html.append(head ? "<th scope=\"col\"" : "<td");
        if (cell.width > 1) {
            html.append(" colspan=\"").append(cell.width).append('"');
        }
        if (height > 1) {
            html.append(" rowspan=\"").append(height).append('"');
        }
        // What is bold anyway need not say so.
        html.append('>').append(head ? said.replaceAll("</?strong>", "") : said).append(head ? "</th>" : "</td>");
    }
}

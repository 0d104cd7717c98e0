package org.planwerk.document;

import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.planwerk.document.InlineText.Style;

/** A table of foreign HTML, written with its head, its joined cells and nothing else. */
record HtmlTable(Element table, List<Element> rows, Style style) {

    private static final int MOST_JOINED = 100;

    /** Its own rows, not those of tables in it. */
    static Stream<Element> rows(Element table) {
        return table.children().stream().flatMap(child -> switch (child.normalName()) {
            case "tr" -> Stream.of(child);
            case "thead", "tbody", "tfoot" -> rows(child);
            default -> Stream.<Element>empty();
        });
    }

    static List<Element> cells(Element row) {
        return row.children().stream()
                .filter(cell ->
                        cell.normalName().equals("td") || cell.normalName().equals("th"))
                .toList();
    }

    String html() {
        var html = new StringBuilder("<table>");
        var caption = table.children().stream()
                .filter(child -> child.normalName().equals("caption"))
                .findFirst()
                .map(child -> HtmlBlocks.cell(child, style, true))
                .orElse("");
        if (!caption.isEmpty()) {
            html.append("<caption>").append(caption).append("</caption>");
        }
        var head = rows.stream().takeWhile(HtmlTable::isHead).toList();
        // A table that is all head would have no body to be the head of.
        var headed = head.size() == rows.size() ? List.<Element>of() : head;
        part(html, "thead", headed);
        part(html, "tbody", rows.subList(headed.size(), rows.size()));
        return html.append("</table>").toString();
    }

    private static boolean isHead(Element row) {
        var parent = row.parent();
        return parent != null && parent.normalName().equals("thead");
    }

    private void part(StringBuilder html, String tag, List<Element> part) {
        if (part.isEmpty()) {
            return;
        }
        html.append('<').append(tag).append('>');
        for (var row : part) {
            var cells = cells(row);
            if (!cells.isEmpty()) {
                html.append("<tr>");
                cells.forEach(cell -> cell(html, cell));
                html.append("</tr>");
            }
        }
        html.append("</").append(tag).append('>');
    }

    private void cell(StringBuilder html, Element cell) {
        var head = cell.normalName().equals("th");
        html.append('<').append(cell.normalName());
        if (head && List.of("col", "row", "colgroup", "rowgroup").contains(cell.attr("scope"))) {
            html.append(" scope=\"").append(cell.attr("scope")).append('"');
        }
        joined(html, cell, "colspan");
        joined(html, cell, "rowspan");
        html.append('>')
                .append(HtmlBlocks.cell(cell, style, head))
                .append("</")
                .append(cell.normalName())
                .append('>');
    }

    private static void joined(StringBuilder html, Element cell, String attribute) {
        if (cell.attr(attribute).matches("\\d{1,3}")) {
            var count = Math.min(Integer.parseInt(cell.attr(attribute)), MOST_JOINED);
            if (count > 1) {
                html.append(' ').append(attribute).append("=\"").append(count).append('"');
            }
        }
    }
}

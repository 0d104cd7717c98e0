package org.planwerk.testing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What every page must be, whoever it is for: one heading, each id once, a label for each control, no step left out. */
public final class WellBuilt {

    private WellBuilt() {}

    /** What is wrong with the page; nothing if it is well built. */
    public static List<String> problems(Document html) {
        var problems = new ArrayList<String>();
        if (html.select("h1").size() != 1) {
            problems.add(html.select("h1").size() + " h1");
        }
        if (html.title().isBlank() || html.select("html").attr("lang").isEmpty()) {
            problems.add("no title or language");
        }
        var ids = new HashSet<String>();
        html.select("[id]").stream()
                .map(Element::id)
                .filter(id -> !ids.add(id))
                .forEach(id -> problems.add("id twice: " + id));
        html.select("[aria-labelledby], [aria-describedby]").stream()
                .flatMap(element -> Stream.of((element.attr("aria-labelledby") + " " + element.attr("aria-describedby"))
                        .trim()
                        .split("\\s+")))
                .filter(id -> !ids.contains(id))
                .forEach(id -> problems.add("described by nothing: " + id));
        html.select("input:not([type=hidden]), select, textarea").stream()
                .filter(field -> html.select("label[for=" + field.id() + "]").isEmpty()
                        && field.closest("label") == null
                        && field.attr("aria-label").isEmpty())
                .forEach(field -> problems.add("no label: " + field));
        html.select("img:not([alt])").forEach(image -> problems.add("no alternative: " + image));
        html.select("svg:not([aria-hidden]):not([role=img])").forEach(picture -> problems.add("picture without role"));
        html.select("a[href], button").stream()
                .filter(link -> link.text().isBlank() && link.attr("aria-label").isEmpty())
                .forEach(link -> problems.add("no words: " + link));
        html.select("table").stream()
                .filter(table -> table.select("th[scope]").isEmpty())
                .forEach(table -> problems.add("a table without headings"));
        var level = 0;
        for (var heading : html.select("h1, h2, h3, h4, h5, h6")) {
            var next = heading.tagName().charAt(1) - '0';
            if (next > level + 1) {
                problems.add("from h" + level + " to " + heading);
            }
            level = next;
        }
        return problems;
    }
}

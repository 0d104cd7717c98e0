package org.planwerk.desk.chapter;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.planwerk.document.CleanHtml;
import org.planwerk.packaging.InlineHtml;

/**
 * Running text as people type it where no script runs: an empty line between paragraphs, and words in square brackets for
 * what is set apart, as in "[fett: heute]" or "[Verweis https://example.org: die Seite]".
 *
 * <p>Nothing is lost: what these words cannot say is shown, and taken, as HTML.
 */
final class Notation {

    private static final Map<String, String> ELEMENTS = Map.of(
            "strong", "strong", "em", "em", "a", "link", "sup", "sup", "sub", "sub", "q", "quote", "abbr", "abbr");

    private static final Map<String, String> ATTRIBUTES = Map.of("a", "href", "abbr", "title");

    private final Map<String, String> names;
    private final Map<String, String> elements;
    private final Pattern mark;

    /** @param words says what a mark is called in the language of the page */
    Notation(UnaryOperator<String> words) {
        this.names = ELEMENTS.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, element -> words.apply("desk.chapter.mark." + element.getValue())));
        this.elements = names.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        this.mark = Pattern.compile(
                "\\[(" + elements.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|"))
                        + ")(?: ([^\\[\\]\\n]+?))?: ");
    }

    /** Paragraphs with an empty line between them, if that says all of it; the HTML itself otherwise. */
    String paragraphs(String html) {
        var body = Jsoup.parseBodyFragment(html).body();
        var text = body.children().stream().map(this::inline).collect(Collectors.joining("\n\n"));
        return isSame(html, html(text)) ? text : html;
    }

    /** The items of a list, one on each line, if that says all of it; the HTML itself otherwise. */
    String items(String html) {
        var body = Jsoup.parseBodyFragment(html).body();
        var text = body.select("li").stream().map(this::inline).collect(Collectors.joining("\n"));
        return isSame(html, list(text, isOrdered(html))) ? text : html;
    }

    static boolean isOrdered(String html) {
        return html.startsWith("<ol");
    }

    /** What stands on one line, such as a cell or a heading. */
    String line(Element element) {
        return inline(element);
    }

    static boolean isSame(String one, String other) {
        return CleanHtml.clean(one).equals(CleanHtml.clean(other));
    }

    private String inline(Node container) {
        var text = new StringBuilder();
        container.childNodes().forEach(child -> write(child, text));
        return text.toString();
    }

    private void write(Node node, StringBuilder text) {
        if (node instanceof TextNode words) {
            text.append(words.getWholeText().replaceAll("\\s*\\n\\s*", " "));
        } else if (node instanceof Element element) {
            var name = names.get(element.normalName());
            if (element.normalName().equals("br")) {
                text.append('\n');
            } else if (name == null) {
                text.append(inline(element));
            } else {
                var attribute = element.attr(ATTRIBUTES.getOrDefault(element.normalName(), ""));
                text.append('[').append(name);
                if (!attribute.isEmpty()) {
                    text.append(' ').append(attribute);
                }
                text.append(": ").append(inline(element)).append(']');
            }
        }
    }

    /** The paragraphs of a text; HTML is cleaned. */
    String html(String text) {
        if (InlineHtml.looksLikeHtml(text)) {
            return CleanHtml.clean(text);
        }
        return CleanHtml.clean(Stream.of(text.strip().split("\\n[ \\t]*\\n\\s*"))
                .filter(paragraph -> !paragraph.isBlank())
                .map(paragraph -> "<p>" + parsed(paragraph.strip()) + "</p>")
                .collect(Collectors.joining()));
    }

    /** The list of these lines; HTML is cleaned. */
    String list(String text, boolean ordered) {
        if (InlineHtml.looksLikeHtml(text)) {
            return CleanHtml.clean(text);
        }
        var tag = ordered ? "ol" : "ul";
        return CleanHtml.clean(text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> "<li>" + parsed(line.strip()) + "</li>")
                .collect(Collectors.joining("", "<" + tag + ">", "</" + tag + ">")));
    }

    /** One line without a block around it. */
    String parsed(String text) {
        var html = new StringBuilder();
        var at = 0;
        while (at < text.length()) {
            var found = mark.matcher(text).region(at, text.length());
            if (text.charAt(at) == '[' && found.lookingAt() && end(text, found.end()) > 0) {
                var end = end(text, found.end());
                html.append(element(
                        elements.get(found.group(1)), found.group(2), parsed(text.substring(found.end(), end))));
                at = end + 1;
            } else {
                var sign = text.substring(at, at + Character.charCount(text.codePointAt(at)));
                html.append(sign.equals("\n") ? "<br>" : Entities.escape(sign));
                at += sign.length();
            }
        }
        return html.toString();
    }

    private static String element(
            @org.jspecify.annotations.Nullable String tag,
            @org.jspecify.annotations.Nullable String value,
            String content) {
        var attribute = ATTRIBUTES.get(tag);
        return "<" + tag
                + (attribute == null || value == null ? "" : " " + attribute + "=\"" + Entities.escape(value) + "\"")
                + ">" + content + "</" + tag + ">";
    }

    /** Where the bracket closes that was opened before {@code from}; -1 if nowhere. */
    private static int end(String text, int from) {
        var depth = 1;
        for (var at = from; at < text.length(); at++) {
            depth += text.charAt(at) == '[' ? 1 : text.charAt(at) == ']' ? -1 : 0;
            if (depth == 0) {
                return at;
            }
        }
        return -1;
    }
}

package org.planwerk.packaging;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.safety.Safelist;

/** The small set of HTML that running text may use; everything else is refused, never repaired in silence. */
public final class InlineHtml {

    /** The elements that stand inside a block, and the few that a list, a table or a heading is made of. */
    public static final Set<String> ELEMENTS = Set.of(
            "p",
            "br",
            "strong",
            "em",
            "a",
            "abbr",
            "q",
            "sub",
            "sup",
            "ul",
            "ol",
            "li",
            "h2",
            "h3",
            "h4",
            "table",
            "caption",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "blockquote");

    private static final Safelist ALLOWED = new Safelist()
            .addTags(ELEMENTS.toArray(String[]::new))
            .addAttributes("a", "href")
            .addAttributes("abbr", "title")
            .addAttributes("th", "scope")
            .addAttributes("td", "colspan", "rowspan")
            .addAttributes("th", "colspan", "rowspan")
            .addAttributes("p", "lang", "dir")
            .addAttributes("q", "lang", "dir")
            .addAttributes("em", "lang", "dir")
            .addProtocols("a", "href", "http", "https", "mailto", "tel");

    /** What looks like the beginning of an element where plain text is wanted; "Kinder < 3 Jahre" does not. */
    private static final Pattern TAG = Pattern.compile("<\\s*[a-zA-Z!/?]");

    private InlineHtml() {}

    public static boolean isAllowed(String html) {
        return Jsoup.isValid(html, ALLOWED);
    }

    public static boolean looksLikeHtml(String text) {
        return TAG.matcher(text).find();
    }

    /** The text alone, with a blank between blocks: for search and for summaries. */
    public static String text(String html) {
        return Jsoup.parseBodyFragment(html).text();
    }
}

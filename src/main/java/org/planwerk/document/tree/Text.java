package org.planwerk.document.tree;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * A line of running text.
 *
 * @param html in the inline part of the subset that running text may use, and stretches of another language
 * @param language if it is not that of the document
 */
public record Text(String html, @Nullable String language) {

    public static final Text NOTHING = new Text("", null);

    /** Words as they are, whatever signs are in them. */
    public static Text plain(String text) {
        return plain(text, null);
    }

    public static Text plain(String text, @Nullable String language) {
        return new Text(Entities.escape(text).replace("\n", "<br>"), language);
    }

    public static Text html(String html) {
        return new Text(html, null);
    }

    /** Words that lead to a whole address. */
    public static Text link(Text words, String address) {
        return new Text(
                "<a href=\"" + Entities.escape(address).replace("\"", "&quot;") + "\">" + words.html + "</a>",
                words.language);
    }

    /** The words alone. */
    public String words() {
        return Jsoup.parseBodyFragment(html).text();
    }

    @JsonIgnore
    public boolean isEmpty() {
        return html.isBlank();
    }

    /** Both, one behind the other; what is in another language stays marked. */
    public Text and(String between, Text other) {
        return joined(Entities.escape(between), other);
    }

    /** The other one on a line of its own. */
    public Text below(Text other) {
        return joined("<br>", other);
    }

    private Text joined(String between, Text other) {
        return isEmpty() ? other : other.isEmpty() ? this : new Text(marked() + between + other.marked(), null);
    }

    private String marked() {
        return language == null ? html : "<span lang=\"" + language + "\">" + html + "</span>";
    }
}

package org.planwerk.document.tree;

import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** What templates write of a document. */
public final class Markup {

    private Markup() {}

    /** The title of a document is its only heading of the first level. */
    public static String heading(Block.Heading heading) {
        var name = "h" + (heading.level() + 1);
        return "<" + name + " id=\"" + quoted(heading.id()) + "\""
                + language(heading.text().language()) + ">" + heading.text().html() + "</" + name + ">";
    }

    public static @Nullable String paragraph(Block.Style style) {
        return switch (style) {
            case LEAD -> "pw-lead";
            case NOTE -> "pw-note";
            case BODY, QUOTE -> null;
        };
    }

    /** A picture with the words for who does not see it. */
    public static String picture(Picture picture, String alternative, boolean paper) {
        var words = quoted(alternative);
        return switch (picture) {
            case Picture.Drawing drawing ->
                paper
                        ? drawing.svg()
                                .replaceFirst(
                                        "<svg ",
                                        "<svg alt=\"" + java.util.regex.Matcher.quoteReplacement(words) + "\" ")
                        : onScreen(drawing.svg())
                                .replaceFirst(
                                        "<svg ",
                                        "<svg role=\"img\" aria-label=\""
                                                + java.util.regex.Matcher.quoteReplacement(words) + "\" ");
            case Picture.Photograph photograph ->
                "<img src=\"" + quoted(address(photograph, paper)) + "\" alt=\"" + words + "\">";
        };
    }

    /** Ink and paper are what they are in light and in dark. */
    private static String onScreen(String svg) {
        return svg.replace("#1f1d23", "currentColor").replace("#fff", "var(--pw-paper)");
    }

    private static String address(Picture.Photograph photograph, boolean paper) {
        return paper ? "picture:" + photograph.sha256() : photograph.sha256();
    }

    private static String language(@Nullable String language) {
        return language == null ? "" : " lang=\"" + quoted(language) + "\"";
    }

    private static String quoted(String value) {
        return Entities.escape(value).replace("\"", "&quot;");
    }
}

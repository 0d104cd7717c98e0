package org.planwerk.document;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** A line of running text that grows stretch by stretch and is written in one way only, however it came about. */
public final class InlineText {

    private static final char LINE_END = '\n';

    private final List<Stretch> stretches = new ArrayList<>();

    private record Stretch(String text, Style style) {}

    /** Raised above the line or sunk below it. */
    public enum Height {
        SUB,
        SUP
    }

    /** How a stretch of text is set off. */
    public record Style(
            boolean strong,
            @Nullable Tongue emphasis,
            @Nullable Tongue quote,
            @Nullable Height height,
            @Nullable String href,
            @Nullable String abbreviates) {

        public static final Style PLAIN = new Style(false, null, null, null, null, null);

        public Style strong(boolean on) {
            return new Style(on, emphasis, quote, height, href, abbreviates);
        }

        public Style emphasis(@Nullable Tongue tongue) {
            return new Style(strong, tongue, quote, height, href, abbreviates);
        }

        public Style quote(@Nullable Tongue tongue) {
            return new Style(strong, emphasis, tongue, height, href, abbreviates);
        }

        public Style height(@Nullable Height other) {
            return new Style(strong, emphasis, quote, other, href, abbreviates);
        }

        /** Leads to an address that {@link Links} calls safe, or nowhere. */
        public Style href(@Nullable String address) {
            return new Style(strong, emphasis, quote, height, Links.safe(address), abbreviates);
        }

        public Style abbreviates(@Nullable String title) {
            return new Style(strong, emphasis, quote, height, href, title);
        }

        private List<Tag> tags() {
            var tags = new ArrayList<Tag>();
            if (href != null) {
                tags.add(new Tag("a", attribute("href", href)));
            }
            if (quote != null) {
                tags.add(new Tag("q", quote.attributes()));
            }
            if (abbreviates != null) {
                tags.add(new Tag("abbr", abbreviates.isEmpty() ? "" : attribute("title", abbreviates)));
            }
            if (strong) {
                tags.add(new Tag("strong", ""));
            }
            if (emphasis != null) {
                tags.add(new Tag("em", emphasis.attributes()));
            }
            if (height != null) {
                tags.add(new Tag(height == Height.SUB ? "sub" : "sup", ""));
            }
            return tags;
        }

        private static String attribute(String name, String value) {
            return " " + name + "=\"" + Entities.escape(value).replace("\"", "&quot;") + "\"";
        }
    }

    private record Tag(String name, String attributes) {}

    /** Adds text; white space in a row counts as one blank, as in HTML. */
    public void add(String text, Style style) {
        var room = new StringBuilder();
        var blank = endsBlank();
        for (var c : Characters.clean(text).toCharArray()) {
            var isBlank = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
            if (!isBlank) {
                room.append(c);
            } else if (!blank) {
                room.append(' ');
            }
            blank = isBlank;
        }
        put(room.toString(), style);
    }

    /** A line ends, the paragraph goes on. */
    public void breakLine() {
        trimEnd();
        if (!stretches.isEmpty()) {
            stretches.add(new Stretch(String.valueOf(LINE_END), Style.PLAIN));
        }
    }

    /** Adds all of another line behind this one. */
    public void addAll(InlineText other) {
        for (var stretch : other.stretches) {
            if (stretch.text.charAt(0) == LINE_END) {
                breakLine();
            } else {
                add(stretch.text, stretch.style);
            }
        }
    }

    public boolean isBlank() {
        return text().replace('\u00a0', ' ').isBlank();
    }

    /** The words alone. */
    public String text() {
        return stretches.stream()
                .map(Stretch::text)
                .collect(joining())
                .replace(LINE_END, ' ')
                .strip();
    }

    /** The line in the subset of HTML that running text may use, without blanks and line ends around it. */
    public String html() {
        return html(false);
    }

    /** The same without bold print, where the block itself is bold: in headings and heads of tables. */
    public String htmlOfHeading() {
        return html(true);
    }

    private String html(boolean bold) {
        var html = new StringBuilder();
        var open = new ArrayList<Tag>();
        for (var stretch : trimmed()) {
            var style = bold ? stretch.style.strong(false) : stretch.style;
            var tags = stretch.text.equals("\n") ? List.<Tag>of() : style.tags();
            var shared = 0;
            while (shared < tags.size()
                    && shared < open.size()
                    && tags.get(shared).equals(open.get(shared))) {
                shared++;
            }
            close(html, open, shared);
            for (var tag : tags.subList(shared, tags.size())) {
                html.append('<').append(tag.name).append(tag.attributes).append('>');
                open.add(tag);
            }
            html.append(stretch.text.equals("\n") ? "<br>" : escaped(stretch.text));
        }
        close(html, open, 0);
        return html.toString();
    }

    private static void close(StringBuilder html, List<Tag> open, int keep) {
        while (open.size() > keep) {
            html.append("</").append(open.removeLast().name).append('>');
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private List<Stretch> trimmed() {
        var copy = new InlineText();
        copy.stretches.addAll(stretches);
        copy.trimEnd();
        while (!copy.stretches.isEmpty() && copy.stretches.getLast().text.equals("\n")) {
            copy.stretches.removeLast();
            copy.trimEnd();
        }
        return copy.stretches;
    }

    private void put(String text, Style style) {
        if (text.isEmpty()) {
            return;
        }
        if (!stretches.isEmpty()
                && stretches.getLast().style.equals(style)
                && !stretches.getLast().text.equals("\n")) {
            stretches.add(new Stretch(stretches.removeLast().text + text, style));
        } else {
            stretches.add(new Stretch(text, style));
        }
    }

    private boolean endsBlank() {
        return stretches.isEmpty()
                || stretches.getLast().text.endsWith(" ")
                || stretches.getLast().text.equals("\n");
    }

    private void trimEnd() {
        while (!stretches.isEmpty() && stretches.getLast().text.endsWith(" ")) {
            var last = stretches.removeLast();
            put(last.text.stripTrailing(), last.style);
        }
    }
}

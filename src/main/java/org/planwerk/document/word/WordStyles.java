package org.planwerk.document.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The styles of a text, each with what it takes from the one that it is based on. */
final class WordStyles {

    private static final Pattern HEADING =
            Pattern.compile("(?:heading|überschrift|titre|título|titolo|kop|nagłówek|rubrik)[ _]?([1-9])\\b.*");
    private static final Pattern CONTENTS = Pattern.compile(
            "(?:toc|verzeichnis|contents) ?(?:[1-9]|heading)|toc heading|table of figures|index [1-9]|abbildungsverzeichnis");
    private static final int BODY = 9;
    private static final int DEEPEST = 30;

    private final Map<String, Element> styles = new HashMap<>();
    private @Nullable String usual;

    WordStyles(Element part) {
        part.list("w:style").forEach(style -> {
            var id = style.attribute("w:styleId");
            if (id != null) {
                styles.put(id, style);
                if ("1".equals(style.attribute("w:default")) && "paragraph".equals(style.attribute("w:type"))) {
                    usual = id;
                }
            }
        });
    }

    /** The level of a heading, from 1; 0 for running text. */
    int level(@Nullable String style) {
        for (var each : chain(style)) {
            var outline = each.child("w:pPr").number("w:outlineLvl", -1);
            if (outline >= 0) {
                return outline >= BODY ? 0 : outline + 1;
            }
            var heading = HEADING.matcher(name(each));
            if (heading.matches()) {
                return Integer.parseInt(heading.group(1));
            }
        }
        return 0;
    }

    boolean isContents(@Nullable String style) {
        return chain(style).stream()
                .anyMatch(each -> CONTENTS.matcher(name(each)).matches());
    }

    boolean isTitle(@Nullable String style) {
        return style != null
                && styles.containsKey(style)
                && List.of("title", "titel").contains(name(styles.get(style)));
    }

    /** The first numbering that the style or those before it name; null if none does. */
    @Nullable String numbering(@Nullable String style) {
        return first(style, each -> each.child("w:pPr").child("w:numPr").said("w:numId"));
    }

    @Nullable String numberingLevel(@Nullable String style) {
        return first(style, each -> each.child("w:pPr").child("w:numPr").said("w:ilvl"));
    }

    /** The properties of letters that say something on {@code property}, the nearest first. */
    boolean isOn(@Nullable String style, String property) {
        if (style == null) {
            return false;
        }
        for (var each : chain(style)) {
            if (each.child("w:rPr").has(property)) {
                return each.child("w:rPr").isOn(property);
            }
        }
        return false;
    }

    private @Nullable String first(@Nullable String style, Function<Element, @Nullable String> question) {
        for (var each : chain(style)) {
            var answer = question.apply(each);
            if (answer != null) {
                return answer;
            }
        }
        return null;
    }

    private static String name(Element style) {
        var name = style.said("w:name");
        return name == null ? "" : name.toLowerCase(Locale.ROOT).strip();
    }

    /** The style and those that it is based on; hostile ones go round in circles. */
    private List<Element> chain(@Nullable String style) {
        var chain = new ArrayList<Element>();
        for (var id = style == null ? usual : style; id != null && chain.size() < DEEPEST; ) {
            var each = styles.get(id);
            if (each == null) {
                break;
            }
            chain.add(each);
            id = each.said("w:basedOn");
        }
        return chain;
    }
}

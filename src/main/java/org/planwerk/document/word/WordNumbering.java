package org.planwerk.document.word;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Counts as Word does, so that the numbers stand in the text that it only draws. */
final class WordNumbering {

    private static final int LEVELS = 9;
    private static final int NOT_YET = Integer.MIN_VALUE;
    private static final Pattern PLACE = Pattern.compile("%([1-9])");

    /** What is no more than a number with its sign: "%1.", "(%1)", "%1.%2". */
    private static final Pattern PLAIN = Pattern.compile("[(\\[]?(?:%[1-9][.\\-]?)+[)\\]:]?\\s*");

    private final Map<String, Element> abstracts = new HashMap<>();
    private final Map<String, Element> nums = new HashMap<>();
    private final Map<String, int[]> counts = new HashMap<>();
    private final Set<String> begun = new HashSet<>();

    /**
     * What stands before a paragraph.
     *
     * @param plain whether it is no more than a number or a dot, as lists have them
     */
    record Label(String text, boolean ordered, boolean plain, int count) {}

    WordNumbering(Element part, WordStyles styles) {
        part.list("w:abstractNum").forEach(each -> abstracts.put(said(each, "w:abstractNumId"), each));
        part.list("w:num").forEach(each -> nums.put(said(each, "w:numId"), each));
        // A numbering may be kept in a style that names another one.
        Map.copyOf(abstracts).forEach((id, kept) -> {
            var link = kept.said("w:numStyleLink");
            var num = link == null ? null : nums.get(String.valueOf(styles.numbering(link)));
            var target = num == null ? null : abstracts.get(String.valueOf(num.said("w:abstractNumId")));
            if (target != null) {
                abstracts.put(id, target);
            }
        });
    }

    /** Counts on; nothing if there is no such numbering or it shows nothing. */
    Optional<Label> next(String numbering, int level) {
        var num = nums.get(numbering);
        if (num == null || level < 0 || level >= LEVELS) {
            return Optional.empty();
        }
        var id = String.valueOf(num.said("w:abstractNumId"));
        var form = form(num, id, level);
        var format = form.said("w:numFmt");
        var pattern = form.said("w:lvlText");
        if (form.children().isEmpty() || "none".equals(format) || pattern == null || pattern.isBlank()) {
            return Optional.empty();
        }
        var count = count(num, id, numbering, level);
        if ("bullet".equals(format)) {
            return Optional.of(new Label("", false, true, count));
        }
        var text =
                PLACE.matcher(pattern).replaceAll(place -> shown(num, id, form, Integer.parseInt(place.group(1)) - 1));
        return Optional.of(new Label(text.strip(), true, PLAIN.matcher(pattern).matches(), count));
    }

    /** The level that a style has in its numbering. */
    int levelOf(String numbering, @Nullable String style) {
        var num = nums.get(numbering);
        var kept = num == null ? null : abstracts.get(String.valueOf(num.said("w:abstractNumId")));
        return kept == null || style == null
                ? 0
                : kept.list("w:lvl")
                        .filter(level -> style.equals(level.said("w:pStyle")))
                        .map(level -> Element.whole(level.attribute("w:ilvl"), 0))
                        .findFirst()
                        .orElse(0);
    }

    private int count(Element num, String id, String numbering, int level) {
        var counted = counted(id);
        var begin = override(num, level)
                .map(each -> each.number("w:startOverride", -1))
                .filter(start -> start >= 0);
        if (begin.isPresent() && begun.add(numbering + "/" + level)) {
            counted[level] = NOT_YET;
        }
        var before = counted[level];
        var start = begin.orElseGet(() -> form(num, id, level).number("w:start", 1));
        var count = before == NOT_YET ? start : before + 1;
        counted[level] = count;
        for (var deeper = level + 1; deeper < LEVELS; deeper++) {
            counted[deeper] = NOT_YET;
        }
        return count;
    }

    private int[] counted(String id) {
        return counts.computeIfAbsent(id, _ -> {
            var none = new int[LEVELS];
            Arrays.fill(none, NOT_YET);
            return none;
        });
    }

    private String shown(Element num, String id, Element own, int level) {
        var form = form(num, id, level);
        var counted = counted(id)[level];
        var count = counted == NOT_YET ? form.number("w:start", 1) : counted;
        return number(own.isOn("w:isLgl") ? "decimal" : String.valueOf(form.said("w:numFmt")), count);
    }

    private Element form(Element num, String id, int level) {
        var kept = abstracts.get(id);
        var own = override(num, level)
                .map(each -> each.child("w:lvl"))
                .filter(each -> !each.children().isEmpty());
        return own.orElseGet(() -> kept == null
                ? num.child("")
                : kept.list("w:lvl")
                        .filter(each -> Element.whole(each.attribute("w:ilvl"), -1) == level)
                        .findFirst()
                        .orElse(num.child("")));
    }

    private static Optional<Element> override(Element num, int level) {
        return num.list("w:lvlOverride")
                .filter(each -> Element.whole(each.attribute("w:ilvl"), -1) == level)
                .findFirst();
    }

    static String number(String format, int count) {
        return switch (format) {
            case "lowerLetter" -> letters(count).toLowerCase(Locale.ROOT);
            case "upperLetter" -> letters(count);
            case "lowerRoman" -> roman(count).toLowerCase(Locale.ROOT);
            case "upperRoman" -> roman(count);
            case "decimalZero" -> "%02d".formatted(count);
            default -> String.valueOf(count);
        };
    }

    /** Word goes from Z to AA, and from AZ to BB: the letter is said several times. */
    private static String letters(int count) {
        return count < 1 || count > 780
                ? String.valueOf(count)
                : String.valueOf((char) ('A' + (count - 1) % 26)).repeat((count - 1) / 26 + 1);
    }

    private static String roman(int count) {
        if (count < 1 || count > 3999) {
            return String.valueOf(count);
        }
        var values = new int[] {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        var signs = new String[] {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        var roman = new StringBuilder();
        var left = count;
        for (var i = 0; i < values.length; i++) {
            for (; left >= values[i]; left -= values[i]) {
                roman.append(signs[i]);
            }
        }
        return roman.toString();
    }

    private static String said(Element element, String attribute) {
        return String.valueOf(element.attribute(attribute));
    }
}

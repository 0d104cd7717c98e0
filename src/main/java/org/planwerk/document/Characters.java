package org.planwerk.document;

/** The characters of a text that people can see, type or need for its direction, and no other ones. */
public final class Characters {

    private static final char LEFT_TO_RIGHT_ISOLATE = '\u2066';
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    private Characters() {}

    /**
     * The text without NUL and other control characters (tab and line ends stay), lone surrogates, places that Unicode keeps
     * free of characters, and marks that turn the direction of what follows. Isolates stay where each one is closed.
     */
    public static String clean(String text) {
        // Latin letters, as nearly every text has: nothing of them is left out.
        if (text.chars().allMatch(sign -> sign >= ' ' && sign < 0x7F || sign >= 0xA0 && sign < 0x250)) {
            return text;
        }
        var keepIsolates = isolatesAreClosed(text);
        var clean = new StringBuilder(text.length());
        text.codePoints().filter(point -> isKept(point, keepIsolates)).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean isKept(int point, boolean keepIsolates) {
        if (point >= LEFT_TO_RIGHT_ISOLATE && point <= POP_ISOLATE) {
            return keepIsolates;
        }
        return switch (Character.getType(point)) {
            case Character.CONTROL -> point == '\t' || point == '\n' || point == '\r';
            case Character.SURROGATE -> false;
            case Character.FORMAT -> !(point >= '\u202A' && point <= '\u202E') && point != '\uFEFF' && !isTag(point);
            case Character.UNASSIGNED -> !isNoCharacter(point);
            default -> true;
        };
    }

    /** Invisible letters that once named languages, and hide text today. The flags of Scotland and Wales need none of ours. */
    private static boolean isTag(int point) {
        return point >= 0xE0000 && point <= 0xE007F;
    }

    private static boolean isNoCharacter(int point) {
        return (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
    }

    private static boolean isolatesAreClosed(String text) {
        var open = 0;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c >= LEFT_TO_RIGHT_ISOLATE && c <= FIRST_STRONG_ISOLATE) {
                open++;
            } else if (c == POP_ISOLATE && --open < 0) {
                return false;
            }
        }
        return open == 0;
    }
}

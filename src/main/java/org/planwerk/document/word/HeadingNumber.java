package org.planwerk.document.word;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The number that somebody typed before the title of a chapter. */
record HeadingNumber(String number, String title) {

    private static final Pattern NUMBERED = Pattern.compile(
            "((?:\\d{1,3}|[A-Z])(?:\\.\\d{1,3})+|\\d{1,3}(?=[.)])|[IVX]{1,6}(?=[.):]? )|[A-Z](?=[.)] ))[.):]?\\s+(?=\\S)(.+)");

    private static final Pattern NAMED = Pattern.compile(
            "(?:(?:Kapitel|Chapter)\\s+(\\d{1,3}(?:\\.\\d{1,3})*|[IVX]{1,6})|((?:Teil|Anhang|Anlage|Part|Annex|Appendix|§)\\s*(?:\\d{1,3}[a-z]?|[IVX]{1,6}|[A-Z])))"
                    + "\\s*[:.–—-]?\\s+(?=\\S)(.+)");

    private static final Pattern BARE = Pattern.compile("(\\d{1,3})\\s+(?=\\S)(.+)");

    /**
     * Splits "3.2 Sprache". A bare number counts only where it follows the one before it: "10 Jahre Integration" is a title.
     *
     * @param before the number of the chapter before it on the same level
     */
    static Optional<HeadingNumber> split(String title, @Nullable String before) {
        var numbered = NUMBERED.matcher(title);
        if (numbered.matches()) {
            return Optional.of(
                    new HeadingNumber(numbered.group(1), numbered.group(2).strip()));
        }
        var named = NAMED.matcher(title);
        if (named.matches()) {
            var number = named.group(1) == null ? named.group(2) : named.group(1);
            return Optional.of(new HeadingNumber(
                    number.replaceAll("\\s+", " "), named.group(3).strip()));
        }
        var bare = BARE.matcher(title);
        if (bare.matches() && Integer.parseInt(bare.group(1)) == 1 + Element.whole(before, 0)) {
            return Optional.of(new HeadingNumber(bare.group(1), bare.group(2).strip()));
        }
        return Optional.empty();
    }
}

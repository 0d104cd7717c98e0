package org.planwerk.portal.search;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The stem of a German word, after CISTEM (Weißweiler and Fraser, "Developing a Stemmer for German Based on a Comparative
 * Analysis of Publicly Available Stemmers", GSCL 2017). The German dictionary of PostgreSQL keeps "Sprachkurs" and
 * "Sprachkurse" apart, and changes with its versions.
 */
final class German {

    private static final Pattern PREFIX = Pattern.compile("^ge(?=.{4})");
    private static final Pattern DOUBLED = Pattern.compile("(.)\\1");
    private static final Pattern REPEAT = Pattern.compile("(.)\\*");

    /** Words that say nothing about what somebody looks for, folded. */
    private static final Set<String> EMPTY = Set.copyOf(List.of(
            ("der die das des dem den ein eine einer eines einem einen und oder aber als am an auf aus bei beim bis da dass"
                            + " durch er es fur hat haben hinter ich ihr im in ins ist mit nach nicht nur ob sein sich sie sind so uber um uns"
                            + " unter vom von vor war was wie wir wird zu zum zur")
                    .split(" ")));

    private German() {}

    static boolean isEmptyWord(String folded) {
        return EMPTY.contains(folded);
    }

    static String stem(String folded) {
        var word = folded.startsWith("ge") ? PREFIX.matcher(folded).replaceFirst("") : folded;
        word = word.replace("sch", "$").replace("ei", "%").replace("ie", "&");
        word = DOUBLED.matcher(word).replaceAll("$1*");
        while (word.length() > 3) {
            if (word.length() > 5 && (word.endsWith("em") || word.endsWith("er") || word.endsWith("nd"))) {
                word = word.substring(0, word.length() - 2);
            } else if ("tesn".indexOf(word.charAt(word.length() - 1)) >= 0) {
                word = word.substring(0, word.length() - 1);
            } else {
                break;
            }
        }
        word = word.indexOf('*') > 0 ? REPEAT.matcher(word).replaceAll("$1$1") : word;
        return word.replace("$", "sch").replace("%", "ei").replace("&", "ie");
    }
}

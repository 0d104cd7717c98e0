package org.planwerk.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planwerk.web.Words.Quoted;

/**
 * Values of one text, and where they come to stand in it: what is in another language goes into the text between two
 * characters that no text has, and these are taken out again.
 */
class Sentence {

    // Characters of Unicode's private use.
    private static final char FIRST = '\uE000';
    private static final char LAST = '\uF8FE';
    private static final char END = '\uF8FF';

    private final List<Locale> languages = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    Sentence(Map<String, ?> given) {
        given.forEach((name, value) -> values.put(name, value instanceof Words words ? framed(words) : value));
    }

    Map<String, ?> values() {
        return values;
    }

    private String framed(Words words) {
        var framed = new StringBuilder();
        var written = 0;
        for (var place : words.marks()) {
            framed.append(words.text(), written, place.start())
                    .append((char) (FIRST + languages.size()))
                    .append(words.text(), place.start(), place.end())
                    .append(END);
            languages.add(place.language());
            written = place.end();
        }
        return framed.append(words.text().substring(written)).toString();
    }

    Words read(String text) {
        var plain = new StringBuilder();
        var quoted = new ArrayList<Quoted>();
        var start = 0;
        @Nullable Locale open = null;
        for (var index = 0; index < text.length(); index++) {
            var sign = text.charAt(index);
            if (sign < FIRST || sign > END) {
                plain.append(sign);
            } else if (sign <= LAST && sign - FIRST < languages.size()) {
                open = languages.get(sign - FIRST);
                start = plain.length();
            } else if (sign == END && open != null) {
                quoted.add(new Quoted(start, plain.length(), open));
                open = null;
            }
        }
        return new Words(plain.toString(), null, List.copyOf(quoted));
    }
}

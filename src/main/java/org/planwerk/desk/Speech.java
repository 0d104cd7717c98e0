package org.planwerk.desk;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planwerk.web.Messages;

/** What the workshop calls lists, members and words of the package, in the language of the reader. */
public record Speech(Messages messages, Locale language) {

    public String text(String key) {
        return text(key, Map.of());
    }

    public String text(String key, Map<String, ?> values) {
        return messages.text(language, key, values);
    }

    /** What several entries of a list are called. */
    public String plural(String list) {
        return text("desk.list." + list);
    }

    public String singular(String list) {
        return text("desk.one." + list);
    }

    /** The label of a member, of this list or of any. */
    public String member(String list, String member) {
        return text(first("desk.member." + list + "." + member, "desk.member." + member));
    }

    @Nullable String hint(String list, String member) {
        var key = first("desk.hint." + list + "." + member, "desk.hint." + member);
        return messages.has(key) ? text(key) : null;
    }

    /** A word of a closed set. */
    public String code(String list, String member, String code) {
        return text(first("desk.code." + list + "." + member + "." + code, "desk.code." + member + "." + code));
    }

    private String first(String special, String general) {
        return Stream.of(special, general).filter(messages::has).findFirst().orElse(general);
    }
}

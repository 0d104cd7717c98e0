package org.planwerk.portal.search;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planwerk.packaging.InlineHtml;
import org.planwerk.portal.content.Tongue;
import org.planwerk.web.Words;

/** The text of an entry in the making, in one language: what is said in it, and whether any of it is in that language. */
final class EntryText {

    /** More than a long chapter; PostgreSQL indexes no text of more than a megabyte. */
    private static final int LONGEST = 200_000;

    /** Between the texts of an entry. */
    static final String SEPARATOR = " · ";

    private final Tongue tongue;
    private final List<String> said = new ArrayList<>();
    private boolean translated;

    EntryText(Tongue tongue) {
        this.tongue = tongue;
    }

    /** A text of something that stands in no edition. */
    EntryText say(UUID owner, String field, @Nullable String text) {
        return say(owner, null, field, text);
    }

    /** What is not translated is found in the main language. */
    EntryText say(UUID owner, @Nullable UUID edition, String field, @Nullable String text) {
        if (text != null) {
            var words = tongue.say(owner, edition, field, text);
            if (!isFallback(words)) {
                said.add(words.text());
            }
        }
        return this;
    }

    EntryText sayHtml(UUID owner, UUID edition, String field, String html) {
        var words = tongue.say(owner, edition, field, html);
        if (!isFallback(words)) {
            said.add(InlineHtml.text(words.text()));
        }
        return this;
    }

    /** The title: every entry has one, translated or not. */
    String title(UUID owner, @Nullable UUID edition, String field, String text) {
        var words = tongue.say(owner, edition, field, text);
        isFallback(words);
        return words.text();
    }

    /** Names and figures that are the same in every language, or are never translated. */
    EntryText add(@Nullable String text) {
        if (text != null && !text.isBlank()) {
            said.add(text);
        }
        return this;
    }

    EntryText addAll(List<String> texts) {
        texts.forEach(this::add);
        return this;
    }

    private boolean isFallback(Words words) {
        translated |= words.language() == null;
        return words.language() != null;
    }

    /** Whether anything was said in the language; in the main language everything is. */
    boolean isTranslated() {
        return translated;
    }

    String body() {
        var body = String.join(SEPARATOR, said);
        return body.length() <= LONGEST ? body : body.substring(0, LONGEST);
    }
}

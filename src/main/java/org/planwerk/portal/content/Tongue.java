package org.planwerk.portal.content;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planwerk.web.Words;

/**
 * Says texts of a plan in the language of a page, as far as somebody translated them; what is not translated, or was changed
 * since, is said in the main language and marked so.
 */
public final class Tongue {

    private record Key(UUID owner, @Nullable UUID edition, String field) {}

    private final Locale main;
    private final Locale page;
    private final Locale spoken;
    private final Map<Key, Translation> translations = new HashMap<>();
    private boolean fellBack;
    private boolean machine;

    public Tongue(PublicContent content, Locale main, Locale page) {
        this(content, main, page, page);
    }

    /** @param spoken the language of the texts, if not that of the page around them */
    public Tongue(PublicContent content, Locale main, Locale page, Locale spoken) {
        this.main = main;
        this.page = page;
        this.spoken = spoken;
        if (!main.equals(spoken)) {
            content.translations().stream()
                    .filter(translation -> translation.language().equals(spoken.toLanguageTag()))
                    .forEach(translation -> translations.put(
                            new Key(translation.ownerId(), translation.editionId(), translation.field()), translation));
        }
    }

    /** A text of something that stands in no edition; {@code field} is the member of the package, such as {@code title}. */
    public Words say(UUID owner, String field, String text) {
        return say(owner, null, field, text);
    }

    public @Nullable Words sayOrNull(UUID owner, String field, @Nullable String text) {
        return text == null ? null : say(owner, field, text);
    }

    public Words title(Standing thing) {
        return say(thing.thingId(), thing.editionId(), "title", thing.title());
    }

    public @Nullable Words text(Standing thing) {
        return thing.text() == null
                ? null
                : say(thing.thingId(), thing.editionId(), "text", requireNonNull(thing.text()));
    }

    public @Nullable Words summary(Measure measure) {
        return measure.summary() == null
                ? null
                : say(measure.thingId(), measure.editionId(), "summary", requireNonNull(measure.summary()));
    }

    /** What never is translated, such as the name of an office: in the main language. */
    public Words untranslated(String text) {
        return Words.in(main, text, page);
    }

    /** The text in the language of the page if it is written or translated so, for what has a common word otherwise. */
    public Optional<String> find(UUID owner, String field, String text) {
        if (main.equals(spoken)) {
            return Optional.of(text);
        }
        var translation = translations.get(new Key(owner, null, field));
        return translation != null && translation.ofSha256().equals(sha256(text))
                ? Optional.of(translation.body())
                : Optional.empty();
    }

    public @Nullable Words sayOrNull(UUID owner, @Nullable UUID edition, String field, @Nullable String text) {
        return text == null ? null : say(owner, edition, field, text);
    }

    public Words say(UUID owner, @Nullable UUID edition, String field, String text) {
        if (main.equals(spoken)) {
            return Words.in(main, text, page);
        }
        var translation = translations.getOrDefault(
                new Key(owner, edition, field), translations.get(new Key(owner, null, field)));
        if (translation == null || !translation.ofSha256().equals(sha256(text))) {
            fellBack = true;
            return Words.in(main, text, page);
        }
        machine |= translation.origin().equals("MACHINE");
        return Words.in(spoken, translation.body(), page);
    }

    /** The key of the note that the page owes its readers about its language, once everything on it was said. */
    public @Nullable String note() {
        return machine ? "portal.language.machine" : fellBack ? "portal.language.main" : null;
    }

    public Locale page() {
        return page;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

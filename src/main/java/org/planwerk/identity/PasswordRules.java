package org.planwerk.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import me.gosimple.nbvcxz.Nbvcxz;
import me.gosimple.nbvcxz.resources.Configuration;
import me.gosimple.nbvcxz.resources.ConfigurationBuilder;
import me.gosimple.nbvcxz.resources.Dictionary;
import me.gosimple.nbvcxz.resources.DictionaryBuilder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Which passwords we take: long ones that nobody would guess soon. No kinds of signs are demanded (NIST SP 800-63B).
 *
 * <p>Everything is looked up here: no password, and no part of its hash, is asked of anybody else.
 */
@Component
public class PasswordRules {

    public static final int SHORTEST = 12;

    private static final int LONGEST = 200;

    /** What is looked at; more would take long and says nothing new. */
    private static final int LOOKED_AT = 64;

    /** Guesses as a power of two: a thousand million. */
    private static final double ENOUGH = 30;

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    private final List<Dictionary> known = new ArrayList<>(ConfigurationBuilder.getDefaultDictionaries());

    PasswordRules() {
        known.add(new Dictionary("german", german(), false));
    }

    /** The key of a text that says why this password is refused; {@code own} are words that others know of the person. */
    public Optional<String> refuse(String password, String... own) {
        var length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of("identity.password.short");
        }
        if (length > LONGEST) {
            return Optional.of("identity.password.long");
        }
        return bits(password, own) < ENOUGH ? Optional.of("identity.password.known") : Optional.empty();
    }

    private double bits(String password, String... own) {
        var looked = password.substring(0, Math.min(password.length(), LOOKED_AT));
        return new Nbvcxz(configuration(own)).estimate(looked).getEntropy();
    }

    private Configuration configuration(String... own) {
        var words = new DictionaryBuilder().setDictionaryName("own").setExclusion(true);
        Stream.of(own)
                .flatMap(NO_LETTERS::splitAsStream)
                .filter(word -> word.length() > 2)
                .forEach(word -> words.addWord(word.toLowerCase(Locale.ROOT), 0));
        words.addWord("planwerk", 0);
        var dictionaries = new ArrayList<>(known);
        dictionaries.add(words.createDictionary());
        return new ConfigurationBuilder().setDictionaries(dictionaries).createConfiguration();
    }

    /** Words that people in German offices make passwords of, by how often. */
    private static Map<String, Integer> german() {
        try {
            var words = new HashMap<String, Integer>();
            for (var word : new ClassPathResource("identity/words-of-passwords.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .split("\\s+")) {
                words.putIfAbsent(word, words.size() + 1);
            }
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

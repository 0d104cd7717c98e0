package org.planwerk.launch;

import com.ibm.icu.text.MessageFormat;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Properties;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What the operator reads while a command runs, in German or, where the system speaks English, in English. */
@Component
public class Terminal {

    // Always UTF-8: without a locale Java would print "l?uft".
    private final PrintStream out = stream(FileDescriptor.out);
    private final PrintStream err = stream(FileDescriptor.err);
    private final Locale language = language(System.getenv());
    private final Properties texts = read(language);

    Terminal() {}

    public Locale language() {
        return language;
    }

    /** Shows a finished line. */
    public void print(String line) {
        out.println(line);
    }

    void say(String key, Map<String, ?> values) {
        print(text(key, values));
    }

    void showUsage() {
        complain(text("usage", Map.of()));
        Stream.concat(
                        Stream.of("usage.start"),
                        texts.stringPropertyNames().stream()
                                .map(key -> key.substring("launch.".length()))
                                .filter(key -> key.startsWith("usage.") && !key.equals("usage.start"))
                                .sorted())
                .forEach(key -> complain("  " + text(key, Map.of())));
    }

    boolean knows(String key) {
        return texts.containsKey("launch." + key);
    }

    void complain(String line) {
        err.println(line);
    }

    Refusal refusal(String key, Map<String, ?> values) {
        return new Refusal(text(key, values));
    }

    String text(String key, Map<String, ?> values) {
        var text = texts.getProperty("launch." + key);
        if (text == null) {
            throw new NoSuchElementException("text launch.%s in %s".formatted(key, language));
        }
        return new MessageFormat(text, language).format(values);
    }

    static Locale language(Map<String, String> environment) {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .filter(value -> value.startsWith("en"))
                .map(english -> Locale.ENGLISH)
                .orElse(Locale.GERMAN);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    private static Properties read(Locale language) {
        var texts = new Properties();
        try {
            texts.load(new StringReader(new ClassPathResource("messages/launch_%s.properties".formatted(language))
                    .getContentAsString(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}

package org.planwerk.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The colours of municipalities and fields, reckoned as WCAG 2.2 does: legible, and never taken for the red thread. */
class AccentTests {

    private static final Pattern ACCENT =
            Pattern.compile("(\\.pw|\\.accent-\\d) \\{ --pw-accent: (#\\w{6}); --pw-accent-tint: (#\\w{6}); "
                    + "--pw-on-accent: (#\\w{6}); }");
    private static final Pattern VARIABLE = Pattern.compile("--([\\w-]+): (#\\w{6})");

    @ParameterizedTest
    @MethodSource("accents")
    void accentsAreLegible(Map<String, String> ground, String accent, String tint, String on) {
        assertThat(contrast(accent, colour(ground, "pw-paper"))).isGreaterThanOrEqualTo(7);
        assertThat(contrast(accent, tint)).isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(on, accent)).isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(colour(ground, "pw-ink-2"), tint)).isGreaterThanOrEqualTo(4.5);
    }

    @ParameterizedTest
    @MethodSource("grounds")
    void textAndFieldsAreLegible(Map<String, String> ground) {
        assertThat(Stream.of("pw-ink", "pw-ink-2", "pw-thread", "pw-good", "pw-warn", "pw-bad"))
                .allSatisfy(text -> assertThat(contrast(colour(ground, text), colour(ground, "pw-tint")))
                        .isGreaterThanOrEqualTo(4.5));
        assertThat(contrast(colour(ground, "pw-edge"), colour(ground, "pw-paper")))
                .isGreaterThanOrEqualTo(3);
        assertThat(Stream.of(1, 2, 3, 4, 5, 6))
                .allSatisfy(tone -> assertThat(
                                contrast(colour(ground, "tone-" + tone), colour(ground, "tone-" + tone + "-t")))
                        .isGreaterThanOrEqualTo(4.5));
    }

    static Stream<Arguments> accents() throws IOException {
        var sheet = sheet();
        var dark = sheet.indexOf("@media (prefers-color-scheme: dark) {\n  .pw {");
        return Stream.concat(accents("light", sheet.substring(0, dark)), accents("dark", sheet.substring(dark)));
    }

    private static Stream<Arguments> accents(String name, String sheet) throws IOException {
        var ground = ground(name);
        var found = ACCENT.matcher(sheet)
                .results()
                .map(rule ->
                        argumentSet(name + " " + rule.group(1), ground, rule.group(2), rule.group(3), rule.group(4)))
                .toList();
        assertThat(found).hasSize(7);
        return found.stream().map(Arguments.class::cast);
    }

    static Stream<Map<String, String>> grounds() throws IOException {
        return Stream.of(ground("light"), ground("dark"));
    }

    private static Map<String, String> ground(String name) throws IOException {
        var sheet = sheet();
        var dark = sheet.indexOf("@media (prefers-color-scheme: dark)");
        var end = sheet.indexOf("/* The colour of a municipality");
        var part = name.equals("light") ? sheet.substring(0, dark) : sheet.substring(dark, end);
        var colours = new HashMap<String, String>();
        VARIABLE.matcher(part).results().forEach(found -> colours.put(found.group(1), found.group(2)));
        return colours;
    }

    private static String sheet() throws IOException {
        return Files.readString(Path.of("src/main/web/css/10-tokens.css"));
    }

    private static String colour(Map<String, String> ground, String name) {
        return requireNonNull(ground.get(name), name);
    }

    private static double contrast(String one, String other) {
        var lighter = Math.max(luminance(one), luminance(other));
        var darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(String colour) {
        var rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        var share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}

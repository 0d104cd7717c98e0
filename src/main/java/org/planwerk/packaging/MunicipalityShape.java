package org.planwerk.packaging;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Whose package it is.
 *
 * @param accent 1 to 6, one of the lawful accents of the pages
 * @param demo whether its pages say that they are a demonstration and no official website
 * @param fictitious whether there is no such town at all
 */
public record MunicipalityShape(
        String name,
        String kind,
        @Nullable String ags,
        String mainLanguage,
        List<String> languages,
        String timeZone,
        int accent,
        boolean demo,
        boolean fictitious) {

    static final Set<String> MEMBERS =
            Set.of("name", "kind", "ags", "mainLanguage", "languages", "timeZone", "accent", "demo", "fictitious");

    static @Nullable MunicipalityShape read(JsonNode node, PackageProblems problems) {
        if (!node.isObject()) {
            problems.add("municipality", "packaging.missing");
            return null;
        }
        for (var member : node.propertyNames()) {
            if (!MEMBERS.contains(member)) {
                problems.add("municipality." + member, "packaging.unknown");
            }
        }
        var name = text(node, "name", ".{1,200}", problems);
        var kind = text(node, "kind", ".{1,200}", problems);
        var ags = node.has("ags") ? text(node, "ags", "\\d{2,12}", problems) : null;
        var mainLanguage = text(node, "mainLanguage", "[a-z]{2,3}", problems);
        var timeZone = text(node, "timeZone", "[A-Za-z0-9/_+-]{1,60}", problems);
        try {
            ZoneId.of(timeZone);
        } catch (DateTimeException e) {
            problems.add("municipality.timeZone", "packaging.zone");
        }
        var accent = node.path("accent").asInt(1);
        if (accent < 1 || accent > 6) {
            problems.add("municipality.accent", "packaging.whole", java.util.Map.of("least", 1, "most", 6));
        }
        var languages = new ArrayList<String>();
        for (var language : node.path("languages")) {
            languages.add(language.asString(""));
        }
        if (!languages.contains(mainLanguage) || languages.stream().anyMatch(code -> !code.matches("[a-z]{2,3}"))) {
            problems.add("municipality.languages", "packaging.languages");
        }
        return new MunicipalityShape(
                name,
                kind,
                ags,
                mainLanguage,
                List.copyOf(languages),
                timeZone,
                accent,
                node.path("demo").asBoolean(false),
                node.path("fictitious").asBoolean(false));
    }

    private static String text(JsonNode node, String member, String form, PackageProblems problems) {
        var value = node.path(member).asString("");
        if (!value.matches(form) || InlineHtml.looksLikeHtml(value)) {
            problems.add("municipality." + member, value.isEmpty() ? "packaging.missing" : "packaging.text");
        }
        return value;
    }
}

package org.planwerk.packaging;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planwerk.tenancy.Municipality;
import org.planwerk.tenancy.Municipality.Kind;
import tools.jackson.databind.JsonNode;

/**
 * Whose package it is: a municipality without its number and its slug, which belong to the installation.
 *
 * @param arms the SHA-256 of its coat of arms, whose bytes lie with those of the files
 */
public record MunicipalityShape(
        String name,
        Kind kind,
        @Nullable String form,
        @Nullable String ags,
        String mainLanguage,
        List<String> languages,
        String timeZone,
        int accent,
        @Nullable String arms,
        boolean demo,
        boolean fictitious) {

    static final Set<String> MEMBERS = Set.of(
            "name",
            "kind",
            "form",
            "ags",
            "mainLanguage",
            "languages",
            "timeZone",
            "accent",
            "arms",
            "demo",
            "fictitious");

    public static MunicipalityShape of(Municipality municipality) {
        return new MunicipalityShape(
                municipality.name(),
                municipality.kind(),
                municipality.form(),
                municipality.ags(),
                municipality.mainLanguage().toLanguageTag(),
                municipality.languages().stream().map(Locale::toLanguageTag).toList(),
                municipality.timeZone().getId(),
                municipality.accent(),
                municipality.arms(),
                municipality.demo(),
                municipality.fictitious());
    }

    /** The municipality of an installation that is described so; its coat of arms is put on when the bytes are there. */
    public Municipality at(int id, String slug) {
        return new Municipality(
                id,
                slug,
                name,
                kind,
                form,
                ags,
                Locale.forLanguageTag(mainLanguage),
                languages.stream().map(Locale::forLanguageTag).toList(),
                ZoneId.of(timeZone),
                accent,
                demo,
                fictitious,
                0);
    }

    static @Nullable MunicipalityShape read(JsonNode node, PackageProblems problems) {
        var before = problems.list().size();
        if (!node.isObject()) {
            problems.add("municipality", "packaging.missing");
            return null;
        }
        for (var member : node.propertyNames()) {
            if (!MEMBERS.contains(member)) {
                problems.add("municipality." + member, "packaging.unknown");
            }
        }
        var kind = text(node, "kind", "[A-Z]+", problems);
        if (Stream.of(Kind.values()).noneMatch(known -> known.name().equals(kind))) {
            problems.add("municipality.kind", "packaging.code", Map.of("words", "CITY, COMMUNE, COUNTY"));
        }
        var mainLanguage = text(node, "mainLanguage", "[a-z]{2,3}", problems);
        var timeZone = text(node, "timeZone", "[A-Za-z0-9/_+-]{1,60}", problems);
        try {
            ZoneId.of(timeZone);
        } catch (DateTimeException e) {
            problems.add("municipality.timeZone", "packaging.zone");
        }
        var accent = node.path("accent").asInt(0);
        if (accent < 1 || accent > 6) {
            problems.add("municipality.accent", "packaging.whole", Map.of("least", 1, "most", 6));
        }
        var languages = new ArrayList<String>();
        node.path("languages").forEach(language -> languages.add(language.asString("")));
        if (!languages.contains(mainLanguage) || languages.stream().anyMatch(code -> !code.matches("[a-z]{2,3}"))) {
            problems.add("municipality.languages", "packaging.languages");
        }
        var name = text(node, "name", ".{1,200}", problems);
        var form = node.has("form") ? text(node, "form", ".{1,200}", problems) : null;
        var ags = node.has("ags") ? text(node, "ags", "\\d{5}(\\d{3})?", problems) : null;
        var arms = node.has("arms") ? text(node, "arms", "[0-9a-f]{64}", problems) : null;
        if (problems.list().size() > before) {
            return null;
        }
        return new MunicipalityShape(
                name,
                Kind.valueOf(kind),
                form,
                ags,
                mainLanguage,
                List.copyOf(languages),
                timeZone,
                accent,
                arms,
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

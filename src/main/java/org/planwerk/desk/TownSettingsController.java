package org.planwerk.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.planwerk.document.Characters;
import org.planwerk.identity.Acting;
import org.planwerk.identity.Permission;
import org.planwerk.tenancy.Municipality;
import org.planwerk.tenancy.Tenant;
import org.planwerk.web.FormItem.Control;
import org.planwerk.web.FormItem.Kind;
import org.planwerk.web.FormItem.Option;
import org.planwerk.web.FormPart;
import org.planwerk.web.Messages;
import org.planwerk.web.Problem;
import org.planwerk.web.Problems;
import org.planwerk.web.Redirect;
import org.planwerk.web.WorkshopPages;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The name of the municipality, what it is, its clock and its languages. */
@WorkshopPages
class TownSettingsController {

    /** Languages in which German municipalities speak to people, by how many ask for them. */
    private static final List<String> LANGUAGES = List.of(
            "de", "en", "tr", "uk", "ar", "ru", "pl", "ro", "fa", "ku", "ti", "so", "sq", "bg", "hr", "sr", "it", "el",
            "es", "pt", "fr", "vi", "zh");

    private static final List<String> ZONES =
            List.of("Europe/Berlin", "Europe/Vienna", "Europe/Zurich", "Europe/Luxembourg");

    private static final int LONGEST = 200;

    private final TownSettings settings;
    private final Messages messages;

    TownSettingsController(TownSettings settings, Messages messages) {
        this.settings = settings;
        this.messages = messages;
    }

    @GetMapping("/einstellungen/kommune")
    ModelAndView show(Locale language) {
        Acting.get().require(Permission.SETTINGS);
        return page(typed(Tenant.get()), Problems.none(), language, HttpStatus.OK);
    }

    @PostMapping("/einstellungen/kommune")
    ModelAndView save(HttpServletRequest request, Locale language) {
        Acting.get().require(Permission.SETTINGS);
        var typed = Typed.of(request.getParameterMap());
        var problems = problems(typed);
        if (!problems.isEmpty()) {
            return page(typed, problems, language, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        settings.save(changed(typed));
        return Redirect.back(request, "desk.settings.saved");
    }

    private static Typed typed(Municipality town) {
        var values = new LinkedHashMap<String, List<String>>();
        values.put("name", List.of(town.name()));
        values.put("kind", List.of(town.kind().name()));
        values.put("form", List.of(town.form() == null ? "" : town.form()));
        values.put("timeZone", List.of(town.timeZone().getId()));
        values.put("mainLanguage", List.of(town.mainLanguage().toLanguageTag()));
        values.put(
                "languages",
                town.languages().stream().map(Locale::toLanguageTag).toList());
        return new Typed(values);
    }

    private static Problems problems(Typed typed) {
        var problems = new ArrayList<Problem>();
        if (line(typed, "name").isEmpty() || line(typed, "name").length() > LONGEST) {
            problems.add(new Problem("name", "desk.settings.name.wrong", Map.of("most", LONGEST)));
        }
        if (line(typed, "form").length() > LONGEST) {
            problems.add(new Problem("form", "desk.settings.long", Map.of("most", LONGEST)));
        }
        if (Stream.of(Municipality.Kind.values()).noneMatch(kind -> kind.name().equals(typed.one("kind")))) {
            problems.add(new Problem("kind", "desk.settings.choose", Map.of()));
        }
        if (!isZone(typed.one("timeZone"))) {
            problems.add(new Problem("timeZone", "desk.settings.choose", Map.of()));
        }
        var known = languages(Tenant.get());
        if (!known.contains(typed.one("mainLanguage"))) {
            problems.add(new Problem("mainLanguage", "desk.settings.choose", Map.of()));
        } else if (!known.containsAll(typed.all("languages"))
                || !typed.all("languages").contains(typed.one("mainLanguage"))) {
            problems.add(new Problem("languages", "desk.settings.languages.main", Map.of()));
        }
        return new Problems(problems);
    }

    private static boolean isZone(String zone) {
        try {
            return !zone.isEmpty() && ZoneId.of(zone).getId().contains("/");
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static Municipality changed(Typed typed) {
        var town = Tenant.get();
        return new Municipality(
                town.id(),
                town.slug(),
                line(typed, "name"),
                Municipality.Kind.valueOf(typed.one("kind")),
                TownSettings.orNull(line(typed, "form")),
                town.ags(),
                Locale.forLanguageTag(typed.one("mainLanguage")),
                typed.all("languages").stream()
                        .distinct()
                        .map(Locale::forLanguageTag)
                        .toList(),
                ZoneId.of(typed.one("timeZone")),
                town.accent(),
                town.demo(),
                town.fictitious(),
                town.contentVersion(),
                town.arms());
    }

    private ModelAndView page(Typed typed, Problems problems, Locale language, HttpStatus status) {
        var speech = new Speech(messages, language);
        var parts = List.of(
                new FormPart(
                        "name-und-art",
                        speech.text("desk.settings.part.name"),
                        List.of(
                                control(Kind.LINE, "name", List.of(), typed, speech),
                                control(
                                        Kind.CHOICE,
                                        "kind",
                                        Stream.of(Municipality.Kind.values())
                                                .map(kind -> new Option(
                                                        kind.name(), speech.text("desk.settings.kind." + kind)))
                                                .toList(),
                                        typed,
                                        speech),
                                control(Kind.LINE, "form", List.of(), typed, speech),
                                control(Kind.CHOICE, "timeZone", zones(), typed, speech))),
                new FormPart(
                        "sprachen",
                        speech.text("desk.settings.part.languages"),
                        List.of(
                                control(Kind.CHOICE, "mainLanguage", options(language), typed, speech),
                                control(Kind.SET, "languages", options(language), typed, speech))));
        return new ModelAndView("desk/town", Map.of("view", new FormView(parts, problems, Map.of())), status);
    }

    private static Control control(Kind kind, String name, List<Option> options, Typed typed, Speech speech) {
        return new Control(
                kind,
                name,
                speech.text("desk.settings." + name),
                speech.text("desk.settings." + name + ".hint"),
                typed.all(name),
                options,
                null,
                List.of());
    }

    private static List<Option> zones() {
        return Stream.concat(Stream.of(Tenant.get().timeZone().getId()), ZONES.stream())
                .distinct()
                .map(zone -> new Option(zone, zone))
                .toList();
    }

    private static List<Option> options(Locale language) {
        return languages(Tenant.get()).stream()
                .map(code -> new Option(code, name(Locale.forLanguageTag(code), language)))
                .toList();
    }

    /** As in "Türkisch (Türkçe)". */
    private static String name(Locale named, Locale language) {
        var own = named.getDisplayLanguage(named);
        var said = named.getDisplayLanguage(language);
        return own.equals(said) ? said : said + " (" + own + ")";
    }

    private static List<String> languages(Municipality town) {
        return Stream.concat(LANGUAGES.stream(), town.languages().stream().map(Locale::toLanguageTag))
                .distinct()
                .toList();
    }

    private static String line(Typed typed, String name) {
        return Characters.clean(typed.one(name)).replaceAll("\\s+", " ").strip();
    }
}

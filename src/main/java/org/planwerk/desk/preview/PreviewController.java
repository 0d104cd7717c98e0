package org.planwerk.desk.preview;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.planwerk.desk.DeskEdition;
import org.planwerk.desk.DeskEditions;
import org.planwerk.desk.Place;
import org.planwerk.desk.Places;
import org.planwerk.desk.Sheets;
import org.planwerk.desk.Speech;
import org.planwerk.desk.Workbench;
import org.planwerk.desk.translation.Languages;
import org.planwerk.identity.Acting;
import org.planwerk.identity.Permission;
import org.planwerk.packaging.Visibility;
import org.planwerk.packaging.WorkingEntry;
import org.planwerk.tenancy.Tenant;
import org.planwerk.web.Entry;
import org.planwerk.web.Messages;
import org.planwerk.web.Option;
import org.planwerk.web.Words;
import org.planwerk.web.WorkshopPages;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Shows public pages as they will be. */
@WorkshopPages
class PreviewController {

    /** A public address behind the municipality: nothing of the workshop, no other site. */
    private static final Pattern PUBLIC =
            Pattern.compile("(?!/(?:werkstatt|en)(?:[/?]|$))(?:/[a-z0-9%-]+)*/?(?:\\?[^#]*)?");

    private static final Set<String> PAGES =
            Set.of("fields", "goals", "needs", "findings", "themes", "measures", "chapters");

    private final Previews previews;
    private final DeskEditions editions;
    private final Places places;
    private final Workbench workbench;
    private final Messages messages;

    PreviewController(Previews previews, DeskEditions editions, Places places, Workbench workbench, Messages messages) {
        this.previews = previews;
        this.editions = editions;
        this.places = places;
        this.workbench = workbench;
        this.messages = messages;
    }

    /** What is looked at, and how. */
    private record Look(String pfad, String als, String sprache, String breite) {

        Look at(String other) {
            return new Look(other, als, sprache, breite);
        }

        String query() {
            return "?pfad=" + URLEncoder.encode(pfad, StandardCharsets.UTF_8) + "&als=" + als + "&sprache=" + sprache
                    + "&breite=" + breite;
        }

        static Look of(String pfad, String als, String sprache, String breite) {
            return new Look(
                    PUBLIC.matcher(pfad).matches() ? pfad : "/plan",
                    readers().contains(als) ? als : "alle",
                    languages().contains(sprache) ? sprache : "de",
                    breite.equals("telefon") ? breite : "schreibtisch");
        }

        /** Who a page can be looked at as: everybody, who sees what is internal, who sees everything, if the person does. */
        static List<String> readers() {
            return Acting.get().may(Permission.READ_NON_PUBLIC)
                    ? List.of("alle", "intern", "alles")
                    : List.of("alle", "intern");
        }

        /** Those that the pages speak, then those into which only the plan is translated. */
        static List<String> languages() {
            return Stream.concat(Messages.LANGUAGES.stream().map(Locale::toLanguageTag), Languages.list().stream())
                    .distinct()
                    .toList();
        }

        /** The language of the plan where there are no pages in it. */
        @Nullable Locale saying() {
            var language = Locale.forLanguageTag(sprache);
            return Messages.LANGUAGES.contains(language) ? null : language;
        }

        /** What an address begins with for it. */
        String prefix() {
            return saying() != null || sprache.equals("de") ? "" : "/" + sprache;
        }

        Set<Visibility> shown() {
            return switch (als) {
                case "intern" -> EnumSet.of(Visibility.INTERNAL);
                case "alles" -> EnumSet.of(Visibility.INTERNAL, Visibility.NON_PUBLIC);
                default -> Set.of();
            };
        }
    }

    /** From the entry to the page that shows it. */
    @GetMapping("/fassung/{edition}/{list}/{id}/vorschau")
    ModelAndView entry(
            @PathVariable int edition, @PathVariable String list, @PathVariable String id, HttpServletRequest request) {
        var place = places.at(list, edition);
        var entry = places.entry(place, id);
        return new ModelAndView(
                "redirect:" + Places.prefix(request) + edition(edition).path() + "/vorschau"
                        + Look.of(publicPath(place, entry), "", "", "").query());
    }

    /** A thing has one page; a chapter has one for each edition. */
    private static String publicPath(Place place, WorkingEntry entry) {
        var list = place.sheet().list();
        if (!PAGES.contains(list)) {
            return "/plan";
        }
        var edition = place.edition();
        return "/" + place.sheet().path() + "/" + entry.no()
                + (list.equals("chapters") && edition != null ? "?fassung=" + edition.no() : "");
    }

    @GetMapping("/fassung/{no}/vorschau")
    ModelAndView show(
            @PathVariable int no,
            @RequestParam(defaultValue = "/plan") String pfad,
            @RequestParam(defaultValue = "alle") String als,
            @RequestParam(defaultValue = "de") String sprache,
            @RequestParam(defaultValue = "schreibtisch") String breite,
            HttpServletRequest request,
            Locale language) {
        var edition = edition(no);
        var look = Look.of(pfad, als, sprache, breite);
        var speech = new Speech(messages, language);
        var here = Places.prefix(request) + edition.path() + "/vorschau";
        return new ModelAndView(
                "desk/preview/preview",
                Map.of(
                        "view",
                        new PreviewView(
                                edition.title(),
                                edition.path() + "/vorschau",
                                here + "/seite" + look.query(),
                                look.pfad(),
                                look.breite().equals("telefon"),
                                options(look.als(), speech, "desk.preview.as.", Look.readers()),
                                Look.languages().stream()
                                        .map(tag -> new Option(
                                                tag, Languages.name(tag, speech), tag.equals(look.sprache())))
                                        .toList(),
                                look.saying() != null,
                                options(
                                        look.breite(),
                                        speech,
                                        "desk.preview.width.",
                                        List.of("schreibtisch", "telefon")),
                                workbench.listWaiting(edition.id()).stream()
                                        .map(entry -> link(entry, edition, here, look, speech))
                                        .toList(),
                                hidden(edition, here, look, speech))));
    }

    private static List<Option> options(String chosen, Speech speech, String key, List<String> values) {
        return values.stream()
                .map(value -> new Option(value, speech.text(key + value), value.equals(chosen)))
                .toList();
    }

    private Entry link(WorkingEntry entry, DeskEdition edition, String here, Look look, Speech speech) {
        var place = new Place(Sheets.find(entry.key().list()).orElseThrow(), edition);
        return Entry.link(
                Words.of(speech.singular(entry.key().list()) + " " + entry.no() + ": " + entry.title()),
                here + look.at(publicPath(place, entry)).query());
    }

    /** What only these readers see. */
    private List<Entry> hidden(DeskEdition edition, String here, Look look, Speech speech) {
        return Sheets.texts().stream()
                .flatMap(sheet -> workbench.list(sheet.list(), edition.id()).stream())
                .filter(entry -> !entry.publicity().isBinned())
                .filter(entry -> look.shown().stream()
                        .anyMatch(visibility -> visibility.name().equals(entry.text("visibility"))))
                .map(entry -> link(entry, edition, here, look, speech))
                .toList();
    }

    /** The page itself, for the frame; its links lead to other previews. */
    @GetMapping("/fassung/{no}/vorschau/seite")
    @Nullable ModelAndView page(
            @PathVariable int no,
            @RequestParam(defaultValue = "/plan") String pfad,
            @RequestParam(defaultValue = "alle") String als,
            @RequestParam(defaultValue = "de") String sprache,
            @RequestParam(defaultValue = "schreibtisch") String breite,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var edition = edition(no);
        var look = Look.of(pfad, als, sprache, breite);
        var town = "/" + Tenant.get().slug();
        var address = town + look.prefix() + look.pfad();
        var html = previews.page(edition.id(), look.shown(), look.saying(), address, request, response);
        if (html.isEmpty()) {
            return new ModelAndView("desk/preview/missing", Map.of("view", look.pfad()), HttpStatus.NOT_FOUND);
        }
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream()
                .write(led(html.get(), town, Places.prefix(request) + edition.path() + "/vorschau", look)
                        .getBytes(StandardCharsets.UTF_8));
        return null;
    }

    /** Every link leaves the frame: to the preview of the page that it leads to. */
    private static String led(String html, String town, String here, Look look) {
        var document = Jsoup.parse(html);
        document.outputSettings().prettyPrint(false);
        for (var link : document.select("a[href]")) {
            var href = link.attr("href");
            if (href.startsWith("#")) {
                continue;
            }
            link.attr("target", "_top");
            if (href.equals(town) || href.startsWith(town + "/")) {
                var path = href.substring(town.length()).replaceFirst("#.*", "");
                var english = path.matches("/en(/.*)?");
                var inner = english ? path.substring(3) : path;
                var language = english ? "en" : look.saying() != null ? look.sprache() : "de";
                if (PUBLIC.matcher(inner).matches() && !inner.startsWith("/dateien/")) {
                    link.attr("href", here + new Look(inner, look.als(), language, look.breite()).query());
                }
            }
        }
        document.select("form").attr("target", "_top");
        return document.outerHtml();
    }

    private DeskEdition edition(int no) {
        try {
            return editions.get(no);
        } catch (NoSuchElementException missing) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, missing);
        }
    }
}

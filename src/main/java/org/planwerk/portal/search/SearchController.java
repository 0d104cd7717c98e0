package org.planwerk.portal.search;

import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.planwerk.portal.web.ContactCards;
import org.planwerk.portal.web.Readings;
import org.planwerk.tenancy.Tenant;
import org.planwerk.web.PublicPages;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@PublicPages
class SearchController {

    private final Search search;
    private final Readings readings;
    private final ContactCards cards;

    SearchController(Search search, Readings readings, ContactCards cards) {
        this.search = search;
        this.readings = readings;
        this.cards = cards;
    }

    /** Whatever is typed or sent is searched for or left out; nothing of it is an error. */
    @GetMapping("/suche")
    ModelAndView search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") List<String> art,
            @RequestParam(defaultValue = "") String nach,
            Locale language,
            HttpServletResponse response) {
        // What people look for is nothing that search engines should keep.
        response.setHeader("X-Robots-Tag", "noindex");
        var chosen = art.stream().flatMap(word -> SearchKind.of(word).stream()).collect(toUnmodifiableSet());
        var after = chosen.size() == 1 && nach.matches("[1-9]\\d{0,5}") ? Integer.parseInt(nach) : 0;
        var languages = SearchPages.languages(language, Tenant.get().mainLanguage());
        var found = search.find(Asked.of(q), languages, chosen, after);
        var reading = readings.open(language);
        var contact = reading.content().contacts().stream()
                .findFirst()
                .map(first -> cards.card(reading, first, reading.text("portal.search.ask")))
                .orElse(null);
        var view = new SearchPages(reading, found, chosen, after, contact).view();
        return new ModelAndView("portal/search/search", Map.of("view", view));
    }
}

package org.planwerk.portal.legal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.planwerk.portal.web.ContactCards;
import org.planwerk.portal.web.Reading;
import org.planwerk.portal.web.Readings;
import org.planwerk.tenancy.Tenant;
import org.planwerk.web.PublicPages;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

@PublicPages
class LegalController {

    private final LegalPages pages;
    private final Readings readings;
    private final ContactCards cards;

    LegalController(LegalPages pages, Readings readings, ContactCards cards) {
        this.pages = pages;
        this.readings = readings;
        this.cards = cards;
    }

    @GetMapping("/impressum")
    ModelAndView imprint(Locale language) {
        return show("IMPRINT", "imprint", "/impressum", language, List.of("software"));
    }

    @GetMapping("/datenschutz")
    ModelAndView privacy(Locale language) {
        return show("PRIVACY", "privacy", "/datenschutz", language, List.of("cookies", "log", "search", "rights"));
    }

    @GetMapping("/barrierefreiheit")
    ModelAndView accessibility(Locale language) {
        return show(
                "ACCESSIBILITY",
                "accessibility",
                "/barrierefreiheit",
                language,
                List.of("tested", "untested", "melden"));
    }

    private ModelAndView show(String kind, String name, String path, Locale language, List<String> parts) {
        var reading = readings.open(language);
        var own = pages.find(kind);
        var main = Tenant.get().mainLanguage();
        var view = new LegalView(
                name,
                path,
                own.map(LegalPage::html).orElse(null),
                main.equals(language) ? null : main.toLanguageTag(),
                own.map(LegalPage::asOf)
                        .map(day -> reading.text("portal.legal.asOf", Map.of("day", reading.date(day))))
                        .orElse(null),
                parts.stream().map(part -> part(reading, name, part)).toList(),
                reading.content().contacts().stream()
                        .findFirst()
                        .map(contact -> cards.card(reading, contact, reading.text("portal.legal." + name + ".contact")))
                        .orElse(null));
        return new ModelAndView("portal/legal/legal", Map.of("view", view));
    }

    private static LegalView.Part part(Reading reading, String name, String part) {
        var key = "portal.legal." + name + "." + part;
        return new LegalView.Part(
                part,
                reading.text(key),
                Stream.of(reading.text(
                                        key + ".text",
                                        Map.of("town", Tenant.get().name()))
                                .split("\n"))
                        .toList());
    }
}

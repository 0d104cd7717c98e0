package org.planwerk.portal.people;

import java.util.Locale;
import java.util.Map;
import org.planwerk.portal.web.ContactCards;
import org.planwerk.portal.web.Readings;
import org.planwerk.web.PublicPages;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

@PublicPages
class PeopleController {

    private final Readings readings;
    private final ContactCards cards;

    PeopleController(Readings readings, ContactCards cards) {
        this.readings = readings;
        this.cards = cards;
    }

    @GetMapping("/kontakte")
    ModelAndView contacts(Locale language) {
        return new ModelAndView(
                "portal/people/contacts", Map.of("view", new ContactsPage(readings.open(language), cards).view()));
    }

    @GetMapping("/angebote")
    ModelAndView offers(Locale language) {
        return new ModelAndView("portal/people/offers", Map.of("view", new OffersPage(readings.open(language)).view()));
    }
}

package org.planwerk.portal.home;

import java.util.Locale;
import java.util.Map;
import org.planwerk.portal.web.ContactCards;
import org.planwerk.portal.web.Readings;
import org.planwerk.tenancy.Tenant;
import org.planwerk.web.PublicPages;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

@PublicPages
class TownController {

    private final Readings readings;
    private final ContactCards contacts;

    TownController(Readings readings, ContactCards contacts) {
        this.readings = readings;
        this.contacts = contacts;
    }

    @GetMapping
    ModelAndView town(Locale language) {
        var reading = readings.open(language);
        var pages = new TownPages(reading, contacts, Tenant.get().name());
        return new ModelAndView("portal/home/town", Map.of("view", pages.page()));
    }
}

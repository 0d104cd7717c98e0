package org.planwerk.portal.terms;

import java.util.Locale;
import java.util.Map;
import org.planwerk.portal.web.Readings;
import org.planwerk.web.PublicPages;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

@PublicPages
class TermController {

    private final Readings readings;

    TermController(Readings readings) {
        this.readings = readings;
    }

    @GetMapping("/begriffe")
    ModelAndView list(Locale language) {
        return new ModelAndView("portal/terms/terms", Map.of("view", new TermsPage(readings.open(language)).view()));
    }
}

package org.planwerk.portal.editions;

import java.util.Locale;
import java.util.Map;
import org.planwerk.portal.web.Readings;
import org.planwerk.web.PublicPages;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

@PublicPages
class ResolutionController {

    private final Readings readings;

    ResolutionController(Readings readings) {
        this.readings = readings;
    }

    @GetMapping("/beschluesse")
    ModelAndView resolutions(Locale language) {
        return new ModelAndView(
                "portal/editions/resolutions", Map.of("view", new ResolutionPages(readings.open(language)).all()));
    }
}

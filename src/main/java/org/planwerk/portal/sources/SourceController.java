package org.planwerk.portal.sources;

import java.util.Locale;
import java.util.Map;
import org.planwerk.portal.content.Address;
import org.planwerk.portal.content.Kind;
import org.planwerk.portal.web.Addressed;
import org.planwerk.portal.web.Missing;
import org.planwerk.portal.web.Readings;
import org.planwerk.web.PublicPages;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

@PublicPages
class SourceController {

    private final Readings readings;

    SourceController(Readings readings) {
        this.readings = readings;
    }

    @GetMapping("/quellen")
    ModelAndView list(Locale language) {
        return new ModelAndView(
                "portal/sources/sources", Map.of("view", new SourcesPage(readings.open(language)).view()));
    }

    @GetMapping("/quellen/{address}")
    ModelAndView show(@PathVariable String address, Locale language) {
        var reading = readings.open(language);
        var source = reading.content()
                .findId(Kind.SOURCE, Address.no(address))
                .flatMap(reading.content()::findSource)
                .orElseThrow(Missing.page());
        return Addressed.show(
                address,
                reading.link(source),
                () -> new ModelAndView(
                        "portal/sources/source", Map.of("view", new SourcePage(reading, source).view())));
    }
}

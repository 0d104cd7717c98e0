package org.planwerk.portal.synopsis;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planwerk.portal.content.Address;
import org.planwerk.portal.web.Addressed;
import org.planwerk.portal.web.Missing;
import org.planwerk.portal.web.Readings;
import org.planwerk.web.FateSign;
import org.planwerk.web.PublicPages;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@PublicPages
class SynopsisController {

    private final Readings readings;

    SynopsisController(Readings readings) {
        this.readings = readings;
    }

    @GetMapping("/vergleich")
    ModelAndView overview(Locale language) {
        return page("overview", new OverviewPages(readings.open(language)).view());
    }

    @GetMapping("/vergleich/{address}")
    ModelAndView synopsis(
            @PathVariable String address,
            @RequestParam(defaultValue = "") String art,
            @RequestParam(defaultValue = "") String verbleib,
            Locale language) {
        var reading = readings.open(language);
        var later = reading.content()
                .findEdition(Address.no(address))
                .filter(edition -> Comparison.isPossible(reading.content(), edition))
                .orElseThrow(Missing.page());
        var kind = SynopsisPages.kind(reading, later, art);
        var path = SynopsisWords.path(later, kind).split("\\?", 2);
        var fate = fate(verbleib);
        return Addressed.show(
                address,
                reading.link(path[0]),
                "?" + path[1] + (fate == null ? "" : "&verbleib=" + fate),
                () -> page("synopsis", new SynopsisPages(reading, later, kind, fate).view()));
    }

    private static @Nullable FateSign fate(String code) {
        return Stream.of(FateSign.values())
                .filter(sign -> sign.name().equals(code))
                .findFirst()
                .orElse(null);
    }

    private static ModelAndView page(String template, Object view) {
        return new ModelAndView("portal/synopsis/" + template, Map.of("view", view));
    }
}

package org.planwerk.portal.editions;

import java.util.Locale;
import java.util.Map;
import org.planwerk.portal.content.Address;
import org.planwerk.portal.content.PublicContents;
import org.planwerk.portal.web.Addressed;
import org.planwerk.portal.web.Missing;
import org.planwerk.portal.web.Readings;
import org.planwerk.web.PublicPages;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

@PublicPages
class EditionController {

    private final Readings readings;
    private final PublicContents contents;

    EditionController(Readings readings, PublicContents contents) {
        this.readings = readings;
        this.contents = contents;
    }

    @GetMapping("/fassungen/{address}")
    ModelAndView edition(@PathVariable String address, Locale language) {
        var reading = readings.open(language);
        var edition = reading.content().findEdition(Address.no(address)).orElseThrow(Missing.page());
        return Addressed.show(
                address,
                reading.link(edition),
                () -> new ModelAndView(
                        "portal/editions/edition",
                        Map.of("view", new EditionPages(reading, contents.chaptersLeft(edition)).of(edition))));
    }
}

package org.planwerk.portal.thing;

import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.planwerk.portal.content.Address;
import org.planwerk.portal.content.Field;
import org.planwerk.portal.content.Finding;
import org.planwerk.portal.content.Goal;
import org.planwerk.portal.content.Kind;
import org.planwerk.portal.content.Measure;
import org.planwerk.portal.content.Need;
import org.planwerk.portal.content.Standing;
import org.planwerk.portal.content.Theme;
import org.planwerk.portal.web.Addressed;
import org.planwerk.portal.web.Missing;
import org.planwerk.portal.web.Reading;
import org.planwerk.portal.web.Readings;
import org.planwerk.web.PublicPages;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Every thing of the plan has a page for life, under its number. */
@PublicPages
class ThingController {

    private final Readings readings;

    ThingController(Readings readings) {
        this.readings = readings;
    }

    @GetMapping("/massnahmen/{address}")
    ModelAndView measure(@PathVariable String address, Locale language) {
        return show(
                Measure.class,
                Kind.MEASURE,
                "measure",
                address,
                language,
                (reading, thing) -> new MeasurePages(reading).of(thing));
    }

    @GetMapping("/bedarfe/{address}")
    ModelAndView need(@PathVariable String address, Locale language) {
        return show(
                Need.class, Kind.NEED, "need", address, language, (reading, thing) -> new NeedPages(reading).of(thing));
    }

    @GetMapping("/ziele/{address}")
    ModelAndView goal(@PathVariable String address, Locale language) {
        return show(
                Goal.class, Kind.GOAL, "goal", address, language, (reading, thing) -> new GoalPages(reading).of(thing));
    }

    @GetMapping("/handlungsfelder/{address}")
    ModelAndView field(@PathVariable String address, Locale language) {
        return show(
                Field.class,
                Kind.FIELD,
                "field",
                address,
                language,
                (reading, thing) -> new FieldPages(reading).of(thing));
    }

    @GetMapping("/befunde/{address}")
    ModelAndView finding(@PathVariable String address, Locale language) {
        return show(
                Finding.class,
                Kind.FINDING,
                "finding",
                address,
                language,
                (reading, thing) -> new FindingPages(reading).of(thing));
    }

    @GetMapping("/themen/{address}")
    ModelAndView theme(@PathVariable String address, Locale language) {
        return show(
                Theme.class,
                Kind.THEME,
                "theme",
                address,
                language,
                (reading, thing) -> new ThemePages(reading).of(thing));
    }

    private <T extends Standing> ModelAndView show(
            Class<T> type,
            Kind kind,
            String template,
            String address,
            Locale language,
            BiFunction<Reading, T, Object> page) {
        var reading = readings.open(language);
        var thing = reading.content()
                .findId(kind, Address.no(address))
                .flatMap(id -> reading.content().findNewest(type, id))
                .orElseThrow(Missing.page());
        return Addressed.show(
                address,
                reading.link(thing),
                () -> new ModelAndView("portal/thing/" + template, Map.of("view", page.apply(reading, thing))));
    }
}

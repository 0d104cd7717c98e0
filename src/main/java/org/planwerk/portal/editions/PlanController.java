package org.planwerk.portal.editions;

import java.util.Locale;
import java.util.Map;
import org.planwerk.portal.content.Address;
import org.planwerk.portal.web.Addressed;
import org.planwerk.portal.web.Missing;
import org.planwerk.portal.web.Readings;
import org.planwerk.web.PublicPages;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

@PublicPages
class PlanController {

    private final Readings readings;

    PlanController(Readings readings) {
        this.readings = readings;
    }

    /** Where there is one plan, this is its page. */
    @GetMapping("/plan")
    ModelAndView plans(Locale language) {
        var reading = readings.open(language);
        var plans = reading.content().plans();
        var pages = new PlanPages(reading);
        return plans.size() == 1
                ? new ModelAndView("portal/editions/plan", Map.of("view", pages.of(plans.getFirst())))
                : new ModelAndView("portal/editions/plans", Map.of("view", pages.all()));
    }

    @GetMapping("/plan/{address}")
    ModelAndView plan(@PathVariable String address, Locale language) {
        var reading = readings.open(language);
        var plan = reading.content().plans().stream()
                .filter(one -> one.no() == Address.no(address))
                .findFirst()
                .orElseThrow(Missing.page());
        return Addressed.show(
                address,
                reading.link(plan),
                () -> new ModelAndView("portal/editions/plan", Map.of("view", new PlanPages(reading).of(plan))));
    }
}

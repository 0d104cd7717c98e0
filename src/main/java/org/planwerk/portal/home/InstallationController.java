package org.planwerk.portal.home;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.planwerk.tenancy.Municipalities;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page before all municipalities. */
@Controller
class InstallationController {

    private final Municipalities municipalities;
    private final TownCards cards;
    private final Clock clock;

    InstallationController(Municipalities municipalities, TownCards cards, Clock clock) {
        this.municipalities = municipalities;
        this.cards = cards;
        this.clock = clock;
    }

    @GetMapping({"/", "/en"})
    ModelAndView installation(Locale language) {
        var towns = municipalities.list().stream()
                .map(town -> cards.card(town, language, LocalDate.now(clock.withZone(town.timeZone()))))
                .toList();
        return new ModelAndView("portal/home/installation", Map.of("view", new InstallationView(towns)));
    }
}

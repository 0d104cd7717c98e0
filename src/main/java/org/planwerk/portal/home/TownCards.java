package org.planwerk.portal.home;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.planwerk.portal.content.Plan;
import org.planwerk.portal.editions.Standpoint;
import org.planwerk.portal.home.InstallationView.TownCard;
import org.planwerk.portal.web.Reading;
import org.planwerk.portal.web.Readings;
import org.planwerk.tenancy.Municipality;
import org.planwerk.tenancy.Tenant;
import org.planwerk.web.Words;
import org.springframework.stereotype.Component;

/** The cards of all municipalities; each is made once per content version, language and day. */
@Component
class TownCards {

    private record Key(int municipality, Locale language) {}

    private record Kept(long version, LocalDate day, TownCard card) {}

    private final Readings readings;
    private final Map<Key, Kept> kept = new ConcurrentHashMap<>();

    TownCards(Readings readings) {
        this.readings = readings;
    }

    TownCard card(Municipality town, Locale language, LocalDate today) {
        var key = new Key(town.id(), language);
        var known = kept.get(key);
        if (known != null
                && known.version() == town.contentVersion()
                && known.day().equals(today)) {
            return known.card();
        }
        var card = Tenant.<TownCard, RuntimeException>call(town, () -> make(town, readings.open(language)));
        kept.put(key, new Kept(town.contentVersion(), today, card));
        return card;
    }

    private static TownCard make(Municipality town, Reading reading) {
        var plans = reading.content().plans();
        return new TownCard(
                town.name(),
                reading.link(""),
                town.armsLetter(),
                town.accent(),
                town.form(),
                town.fictitious(),
                plans.isEmpty() ? null : plan(reading, plans.getFirst()),
                plans.isEmpty()
                        ? reading.words("portal.where.nothing")
                        : new Standpoint(reading).brief(plans.getFirst()),
                newest(reading));
    }

    private static Words plan(Reading reading, Plan plan) {
        return plan.motto() == null ? reading.title(plan) : reading.tongue().say(plan.id(), "motto", plan.motto());
    }

    private static @Nullable String newest(Reading reading) {
        return new News(reading)
                .newest(1).stream()
                        .map(item -> item.when() + ": " + item.title().text())
                        .findFirst()
                        .orElse(null);
    }
}

package org.planwerk.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planwerk.tenancy.Municipalities;
import org.planwerk.tenancy.Tenant;
import org.planwerk.testing.DemoTest;
import org.planwerk.web.ContactCard;
import org.springframework.beans.factory.annotation.Autowired;

@DemoTest
class ContactCardsTests {

    @Autowired
    Readings readings;

    @Autowired
    Municipalities municipalities;

    /** The office of Musterstadt is open on Thursdays from 14:00 to 17:00, which is 13:00 to 16:00 in UTC. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-26T13:00:00Z | de | Jetzt da, bis 17 Uhr",
                "2026-11-26T12:59:00Z | de | Heute ab 14 Uhr da",
                "2026-11-26T16:00:00Z | de | Heute nicht mehr da. Wieder da: Donnerstag um 14 Uhr",
                "2026-11-24T10:00:00Z | de | Heute geschlossen. Wieder da: Donnerstag um 14 Uhr",
                "2026-11-25T23:30:00Z | de | Heute ab 14 Uhr da",
                "2026-11-24T10:00:00Z | en | Closed today. Open again: Thursday at 2 pm",
            })
    void saysWhetherSomebodyIsThereNow(Instant now, String language, String expected) {
        assertThat(card(now, language).open()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | Montag bis Freitag | nach Vereinbarung | Wir sprechen Deutsch und Englisch.",
                "en | Monday to Friday | nach Vereinbarung | We speak German and English.",
            })
    void listsHoursAndLanguages(String language, String days, String times, String languages) {
        var card = card(Instant.parse("2026-11-24T10:00:00Z"), language);

        assertThat(card.hours().getFirst().days()).isEqualTo(days);
        assertThat(card.hours().getFirst().times().text()).isEqualTo(times);
        assertThat(card.languages()).isEqualTo(languages);
    }

    private ContactCard card(Instant now, String language) {
        return Tenant.<ContactCard, RuntimeException>call(
                municipalities.find("musterstadt").orElseThrow(), () -> {
                    var reading = readings.open(Locale.of(language));
                    var contact = reading.content().contacts().getFirst();
                    return new ContactCards(Clock.fixed(now, ZoneOffset.UTC)).card(reading, contact, "Kontakt");
                });
    }
}

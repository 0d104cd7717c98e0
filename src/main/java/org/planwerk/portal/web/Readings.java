package org.planwerk.portal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.planwerk.packaging.Foresight;
import org.planwerk.portal.content.PublicContents;
import org.planwerk.portal.content.Tongue;
import org.planwerk.tenancy.Tenant;
import org.planwerk.web.Messages;
import org.springframework.stereotype.Component;

/** Opens the public content of the municipality for a reader. */
@Component
public class Readings {

    private final PublicContents contents;
    private final Messages messages;
    private final Clock clock;

    Readings(PublicContents contents, Messages messages, Clock clock) {
        this.contents = contents;
        this.messages = messages;
        this.clock = clock;
    }

    public Reading open(Locale language) {
        // A path that begins with no municipality, such as /favicon.ico, shows none of its pages.
        var municipality = Tenant.find().orElseThrow(Missing.page());
        var content = contents.get();
        var prefix = "/" + municipality.slug() + (language.equals(Locale.GERMAN) ? "" : "/" + language);
        return new Reading(
                content,
                new Tongue(
                        content,
                        municipality.mainLanguage(),
                        language,
                        Foresight.find().flatMap(Foresight::language).orElse(language)),
                messages,
                prefix,
                LocalDate.now(clock.withZone(municipality.timeZone())));
    }
}

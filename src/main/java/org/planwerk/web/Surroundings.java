package org.planwerk.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planwerk.tenancy.Municipality;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What all pages share, and what other rooms hang around them. */
@Component
public class Surroundings {

    private final Messages messages;
    private final Assets assets;
    private final Clock clock;
    private final ObjectProvider<Navigation> navigation;
    private final ObjectProvider<FooterContact> contact;
    private final ObjectProvider<SignedIn> people;

    Surroundings(
            Messages messages,
            Assets assets,
            Clock clock,
            ObjectProvider<Navigation> navigation,
            ObjectProvider<FooterContact> contact,
            ObjectProvider<SignedIn> people) {
        this.messages = messages;
        this.assets = assets;
        this.clock = clock;
        this.navigation = navigation;
        this.contact = contact;
        this.people = people;
    }

    Messages messages() {
        return messages;
    }

    Assets assets() {
        return assets;
    }

    /** The day where the municipality lies. */
    LocalDate today(@Nullable Municipality municipality) {
        return LocalDate.now(clock.withZone(municipality == null ? ZoneOffset.UTC : municipality.timeZone()));
    }

    List<Navigation.Item> navigation(boolean everybody) {
        return navigation
                .orderedStream()
                .filter(menu -> menu.isForEverybody() == everybody)
                .flatMap(menu -> menu.items().stream())
                .toList();
    }

    Optional<String> planWord() {
        return navigation.stream().flatMap(menu -> menu.planWord().stream()).findFirst();
    }

    Optional<FooterContact.Lines> contact() {
        return contact.stream().flatMap(footer -> footer.find().stream()).findFirst();
    }

    Optional<SignedIn.Who> person() {
        return people.stream().flatMap(signedIn -> signedIn.find().stream()).findFirst();
    }
}

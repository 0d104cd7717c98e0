package org.planwerk.portal.people;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.planwerk.portal.content.Contact;
import org.planwerk.portal.content.PublicContents;
import org.planwerk.tenancy.Tenant;
import org.planwerk.web.FooterContact;
import org.springframework.stereotype.Component;

/** The first contact of the municipality, at the end of every page. */
@Component
class FirstContact implements FooterContact {

    private final PublicContents contents;

    FirstContact(PublicContents contents) {
        this.contents = contents;
    }

    @Override
    public Optional<Lines> find() {
        return Tenant.find().isEmpty()
                ? Optional.empty()
                : contents.get().contacts().stream()
                        .findFirst()
                        .map(contact -> new Lines(lines(contact), contact.email()));
    }

    private static List<String> lines(Contact contact) {
        return Stream.concat(
                        Stream.of(contact.office()),
                        Stream.ofNullable(contact.address()).flatMap(address -> Stream.of(address.split(", *|\n"))))
                .toList();
    }
}

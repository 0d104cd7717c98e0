package org.planwerk.portal.people;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planwerk.portal.content.Contact;
import org.planwerk.portal.content.Measure;
import org.planwerk.portal.content.Organisation;
import org.planwerk.portal.content.PublicContent;
import org.planwerk.portal.web.ContactCards;
import org.planwerk.portal.web.Elsewhere;
import org.planwerk.portal.web.Reading;
import org.planwerk.web.Entry;

/** Shows contacts with what they are there for, and organisations with what they do in the plan of today. */
final class ContactsPage {

    private static final int MOST = 5;

    private final Reading reading;
    private final PublicContent content;
    private final ContactCards cards;

    ContactsPage(Reading reading, ContactCards cards) {
        this.reading = reading;
        this.content = reading.content();
        this.cards = cards;
    }

    ContactsView view() {
        var contacts = content.contacts().stream()
                .map(contact ->
                        new ContactsView.Card("kontakt-" + contact.id(), cards.card(reading, contact, topics(contact))))
                .toList();
        return new ContactsView(contacts, groups(), reading.tongue().note());
    }

    /** What people can come with. */
    private String topics(Contact contact) {
        return contact.topics() == null
                ? contact.office()
                : reading.list(Stream.of(contact.topics().split(";"))
                        .map(String::strip)
                        .filter(topic -> !topic.isEmpty())
                        .toList());
    }

    private List<ContactsView.Group> groups() {
        var measures = measures();
        return content.organisations().stream()
                .collect(groupingBy(
                        Organisation::kind,
                        () -> new TreeMap<>(com.ibm.icu.text.Collator.getInstance(Locale.GERMAN)::compare),
                        toList()))
                .entrySet()
                .stream()
                .map(group -> new ContactsView.Group(
                        group.getKey(),
                        group.getValue().stream()
                                .map(organisation ->
                                        organisation(organisation, measures.getOrDefault(organisation.id(), List.of())))
                                .toList()))
                .toList();
    }

    /** What organisations lead or help with in the editions that hold today. */
    private Map<UUID, List<Measure>> measures() {
        var measures = new HashMap<UUID, List<Measure>>();
        content.plans().stream()
                .flatMap(plan -> content.current(plan).stream())
                .flatMap(edition -> content.counted(edition).stream())
                .forEach(measure -> content.involved(measure).stream()
                        .flatMap(someone -> Stream.ofNullable(someone.organisationId()))
                        .distinct()
                        .forEach(organisation -> measures.computeIfAbsent(organisation, any -> new ArrayList<>())
                                .add(measure)));
        return measures;
    }

    private ContactsView.Organisation organisation(Organisation organisation, List<Measure> measures) {
        return new ContactsView.Organisation(
                "akteur-" + organisation.id(),
                Entry.of(reading.tongue().say(organisation.id(), "name", organisation.name()))
                        .on(organisation.basis()),
                reading.tongue().sayOrNull(organisation.id(), "text", organisation.text()),
                languages(organisation.spoken()),
                Elsewhere.link(reading, organisation.url()).orElse(null),
                measures.stream().limit(MOST).map(reading::entry).toList(),
                measures.size() <= MOST
                        ? null
                        : reading.text("portal.contacts.more", Map.of("count", measures.size() - MOST)));
    }

    private @Nullable String languages(List<String> codes) {
        return codes.isEmpty()
                ? null
                : reading.text(
                        "portal.contacts.languages",
                        Map.of(
                                "list",
                                reading.list(codes.stream()
                                        .map(code -> Locale.forLanguageTag(code)
                                                .getDisplayLanguage(
                                                        reading.tongue().page()))
                                        .toList())));
    }
}

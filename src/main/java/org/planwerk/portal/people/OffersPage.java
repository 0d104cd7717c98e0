package org.planwerk.portal.people;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.planwerk.portal.content.Address;
import org.planwerk.portal.content.Offer;
import org.planwerk.portal.web.Elsewhere;
import org.planwerk.portal.web.Reading;
import org.planwerk.web.Entry;

/** Shows offers, which are no measures of a plan. */
final class OffersPage {

    private final Reading reading;

    OffersPage(Reading reading) {
        this.reading = reading;
    }

    OffersView view() {
        var topics = reading.content().offers().stream()
                .collect(groupingBy(
                        offer -> offer.topic() == null ? "" : offer.topic(),
                        () -> new TreeMap<>(com.ibm.icu.text.Collator.getInstance(Locale.GERMAN)::compare),
                        toList()));
        return new OffersView(
                topics.entrySet().stream()
                        .map(topic -> topic(topic.getKey(), topic.getValue()))
                        .toList(),
                reading.tongue().note());
    }

    private OffersView.Topic topic(String topic, List<Offer> offers) {
        return new OffersView.Topic(
                "thema-" + Address.words(topic),
                topic.isEmpty()
                        ? reading.words("portal.offers.other")
                        : reading.tongue().untranslated(topic),
                offers.stream().map(this::offer).toList());
    }

    private OffersView.Offer offer(Offer offer) {
        return new OffersView.Offer(
                "angebot-" + offer.id(),
                Entry.of(reading.tongue().say(offer.id(), "title", offer.title()))
                        .on(offer.basis()),
                reading.content()
                        .findOrganisation(offer.organisationId())
                        .map(organisation -> Entry.link(
                                reading.tongue().untranslated(organisation.name()),
                                reading.link("/kontakte#akteur-" + organisation.id())))
                        .orElse(null),
                reading.when(offer.runs()),
                reading.tongue().sayOrNull(offer.id(), "text", offer.text()),
                Elsewhere.link(reading, offer.url()).orElse(null));
    }
}

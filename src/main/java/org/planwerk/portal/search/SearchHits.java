package org.planwerk.portal.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planwerk.portal.content.FileEntry;
import org.planwerk.portal.content.Finding;
import org.planwerk.portal.content.Goal;
import org.planwerk.portal.content.Measure;
import org.planwerk.portal.content.Need;
import org.planwerk.portal.content.PublicContent;
import org.planwerk.portal.content.Scenario;
import org.planwerk.portal.content.Standing;
import org.planwerk.portal.content.Undecided;
import org.planwerk.portal.web.Reading;
import org.planwerk.web.Entry;
import org.planwerk.web.FieldSign;
import org.planwerk.web.Hit;
import org.planwerk.web.Words;

/** Entries as finds on a page: with their marks, and with what they are today. */
final class SearchHits {

    private final Reading reading;
    private final PublicContent content;
    private final Passage passage;

    SearchHits(Reading reading, Passage passage) {
        this.reading = reading;
        this.content = reading.content();
        this.passage = passage;
    }

    Hit hit(SearchEntry entry) {
        var language = Locale.forLanguageTag(entry.language());
        var title = Words.in(language, entry.title(), reading.tongue().page());
        var standing = content.findNewest(entry.id());
        return new Hit(
                Entry.link(title, reading.link(entry.url())).on(entry.basis()),
                passage.whole(entry.title()),
                passage.best(entry.body()),
                title.lang(),
                notes(entry, standing),
                standing.map(this::field).orElse(null));
    }

    private List<String> notes(SearchEntry entry, Optional<Standing> standing) {
        var notes = new ArrayList<String>();
        standing.ifPresent(thing -> {
            if (thing instanceof Measure measure) {
                notes.add(reading.statusWord(measure));
            }
            notes.add(reading.title(content.edition(thing.editionId())).text());
            if (!entry.current()) {
                notes.add(reading.text("portal.search.past"));
            }
            if (content.undecided(thing).filter(Undecided.LEFT_OUT::equals).isPresent()) {
                notes.add(reading.text("portal.undecided"));
            }
        });
        if (standing.isEmpty()) {
            about(entry.kind(), entry.id()).stream()
                    .filter(note -> !note.isBlank())
                    .forEach(notes::add);
        }
        return notes;
    }

    private List<String> about(SearchKind kind, UUID id) {
        return switch (kind) {
            case EDITION ->
                content.findEdition(id)
                        .map(edition -> List.of(reading.when(edition.period())))
                        .orElse(List.of());
            case RESOLUTION ->
                content.findResolution(id)
                        .map(resolution -> List.of(
                                resolution.body(),
                                reading.when(resolution.decided()),
                                resolution.resultWord() == null ? "" : resolution.resultWord()))
                        .orElse(List.of());
            case SOURCE ->
                content.findSource(id)
                        .map(source -> List.of(
                                reading.text("portal.source.kind." + source.kind()), reading.when(source.happened())))
                        .orElse(List.of());
            case TERM ->
                content.terms().stream()
                        .filter(term -> term.id().equals(id))
                        .map(term -> edition(term.editionId()))
                        .findFirst()
                        .orElse(List.of());
            case CLAIM ->
                content.claims().stream()
                        .filter(claim -> claim.id().equals(id))
                        .map(claim -> content.findSource(claim.sourceId())
                                .map(source -> List.of(source.title(), reading.when(claim.at())))
                                .orElse(List.of(reading.when(claim.at()))))
                        .findFirst()
                        .orElse(List.of());
            case OFFER ->
                content.offers().stream()
                        .filter(offer -> offer.id().equals(id))
                        .map(offer -> List.of(
                                content.findOrganisation(offer.organisationId())
                                        .map(organisation -> organisation.name())
                                        .orElse(""),
                                reading.when(offer.runs())))
                        .findFirst()
                        .orElse(List.of());
            case FILE -> content.findFile(id).map(this::file).orElse(List.of());
            default -> List.of();
        };
    }

    private List<String> file(FileEntry file) {
        return List.of(reading.when(file.dated()));
    }

    private List<String> edition(@Nullable UUID id) {
        return id == null
                ? List.of()
                : content.findEdition(id)
                        .map(edition -> List.of(reading.title(edition).text()))
                        .orElse(List.of());
    }

    private @Nullable FieldSign field(Standing thing) {
        return switch (thing) {
            case Goal goal -> reading.fieldSign(goal.fieldId(), goal.editionId());
            case Need need -> reading.fieldSign(need.fieldId(), need.editionId());
            case Finding finding -> reading.fieldSign(finding.fieldId(), finding.editionId());
            case Scenario scenario -> reading.fieldSign(scenario.fieldId(), scenario.editionId());
            case Measure measure ->
                content.served(org.planwerk.portal.content.Field.class, measure).stream()
                        .findFirst()
                        .map(reading::sign)
                        .orElse(null);
            default -> null;
        };
    }
}

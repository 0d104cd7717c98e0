package org.planwerk.portal.editions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planwerk.packaging.InlineHtml;
import org.planwerk.portal.content.Amendment;
import org.planwerk.portal.content.Chapter;
import org.planwerk.portal.content.Departure;
import org.planwerk.portal.content.Edition;
import org.planwerk.portal.content.EditionStep;
import org.planwerk.portal.content.Resolution;
import org.planwerk.portal.content.Standing;
import org.planwerk.portal.web.Reading;
import org.planwerk.web.Entry;
import org.planwerk.web.Fact;
import org.planwerk.web.NewsItem;
import org.planwerk.web.WordDiff;

/** How an edition came to be what it is, and where its text has left what was decided. */
final class EditionHistory {

    private static final Set<String> NAMED = Set.of("title", "text", "summary", "html");

    private final Reading reading;
    private final Set<UUID> chaptersLeft;
    private final EditionWords words;

    EditionHistory(Reading reading, Set<UUID> chaptersLeft) {
        this.reading = reading;
        this.chaptersLeft = chaptersLeft;
        this.words = new EditionWords(reading);
    }

    List<NewsItem> steps(Edition edition) {
        return reading.content().steps(edition).stream().map(this::step).toList();
    }

    private NewsItem step(EditionStep step) {
        var state = reading.stateWord(step.toState());
        var entry = words.resolution(step)
                .map(resolution -> Entry.link(state, reading.link(resolution)))
                .orElseGet(() -> Entry.of(state));
        var text =
                Stream.of(step.byRole(), step.note()).filter(Objects::nonNull).collect(Collectors.joining(": "));
        return new NewsItem(
                step.at().isKnown() ? reading.when(step.at()) : reading.text("portal.when.unknown"),
                entry.on(step.basis()),
                text.isEmpty() ? null : reading.tongue().untranslated(text));
    }

    List<NewsItem> resolutions(Edition edition) {
        return reading.content().resolutions(edition).stream()
                .sorted(Comparator.comparing(
                        (Resolution resolution) -> resolution.decided().sortedBy()))
                .map(resolution -> new NewsItem(
                        resolution.decided().isKnown()
                                ? reading.when(resolution.decided())
                                : reading.text("portal.when.unknown"),
                        Entry.link(reading.tongue().untranslated(title(resolution)), reading.link(resolution))
                                .on(resolution.basis()),
                        reading.tongue().say(resolution.id(), "subject", resolution.subject())))
                .toList();
    }

    private static String title(Resolution resolution) {
        return resolution.resultWord() == null ? resolution.body() : resolution.body() + ": " + resolution.resultWord();
    }

    List<EditionView.Changed> amendments(Edition edition) {
        var leftOut = reading.content().leftOut(edition).stream()
                .map(Standing::thingId)
                .collect(Collectors.toSet());
        return reading.content().amendments(edition).stream()
                .filter(amendment -> !leftOut.contains(amendment.thingId()))
                .map(amendment -> amendment(edition, amendment))
                .toList();
    }

    private EditionView.Changed amendment(Edition edition, Amendment amendment) {
        var thing = reading.content()
                .findIn(amendment.thingId(), edition)
                .or(() -> reading.content().findNewest(amendment.thingId()))
                .map(reading::entry)
                .orElseGet(() -> Entry.of(reading.text("portal.edition.thing.gone")));
        return new EditionView.Changed(
                thing.on(amendment.basis()),
                reading.text("portal.field." + (NAMED.contains(amendment.field()) ? amendment.field() : "other")),
                WordDiff.of(plain(amendment.before()), plain(amendment.after())),
                amendment.mover() == null ? null : reading.tongue().untranslated(amendment.mover()),
                reading.content()
                        .findResolution(amendment.resolutionId())
                        .map(resolution ->
                                Entry.link(reading.tongue().untranslated(title(resolution)), reading.link(resolution)))
                        .orElse(null));
    }

    private static String plain(@Nullable String wording) {
        return wording == null ? "" : InlineHtml.text(wording);
    }

    /** Things whose published text differs from the decided one, by what was done to them. */
    List<EditionView.Departed> departures(Edition edition) {
        var departures = new ArrayList<>(reading.content().departures(edition));
        var known = departures.stream().map(one -> one.thing().thingId()).collect(Collectors.toSet());
        reading.content().standing(Chapter.class, edition).stream()
                .filter(chapter -> chaptersLeft.contains(chapter.thingId()) && !known.contains(chapter.thingId()))
                .forEach(chapter -> departures.add(new Departure(Departure.Change.WORDED, chapter)));
        return Stream.of(Departure.Change.values())
                .map(change -> new EditionView.Departed(
                        reading.text("portal.departure." + change),
                        departures.stream()
                                .filter(one -> one.change() == change)
                                .map(one -> departed(one.thing()))
                                .toList()))
                .filter(departed -> !departed.things().isEmpty())
                .toList();
    }

    /** The heading says what the remark would say. */
    private Contents.Branch departed(Standing thing) {
        return new Contents.Branch(
                thing.number(),
                reading.entry(thing).remarked(null),
                reading.words("portal.kind." + thing.kind()),
                List.of());
    }

    /** Whether the published text still is the decided one, in a sentence; null if nothing was decided. */
    @Nullable String departed(Edition edition, int departures) {
        if (!EditionWords.isDecided(edition)) {
            return null;
        }
        return hasDecidedText(edition)
                ? reading.text("portal.departures", Map.of("count", departures))
                : reading.text("portal.departures.unknown");
    }

    private boolean hasDecidedText(Edition edition) {
        return !reading.content().decided(Standing.class, edition).isEmpty();
    }

    List<Fact> snapshots(Edition edition) {
        return reading.content().snapshots(edition).stream()
                .map(snapshot -> Fact.of(reading.date(snapshot.at().toLocalDate()), snapshot.sha256()))
                .toList();
    }
}

package org.planwerk.portal.thread;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planwerk.portal.content.Edition;
import org.planwerk.portal.content.Fate;
import org.planwerk.portal.content.PublicContent;
import org.planwerk.portal.content.Resolution;
import org.planwerk.portal.content.Standing;
import org.planwerk.portal.web.Reading;
import org.planwerk.web.Entry;
import org.planwerk.web.FateSign;
import org.planwerk.web.Words;

/** Says what became of things, in the plan's own words. */
public final class Fates {

    private final Reading reading;
    private final PublicContent content;

    public Fates(Reading reading) {
        this.reading = reading;
        this.content = reading.content();
    }

    /** The fates by which a thing left the plan; empty as long as it stands in it. */
    public List<FateLine> ending(Standing newest) {
        var last = content.edition(newest.editionId()).no();
        return content.fates(newest.thingId()).stream()
                .filter(fate -> content.edition(fate.editionId()).no() > last)
                .map(fate -> line(fate, successors(fate)))
                .toList();
    }

    /** What became of a thing in the later edition. */
    public @Nullable FateLine became(UUID thing, Edition later) {
        return content.findFate(thing, later)
                .map(fate -> line(fate, successors(fate)))
                .orElse(null);
    }

    /** What a thing came from: the fates of those whose place it took. */
    public List<FateLine> origin(UUID thing, Edition edition) {
        return content.predecessors(thing, edition).stream()
                .filter(before -> !before.equals(thing))
                .flatMap(before -> content.findFate(before, edition).stream())
                .map(fate -> line(fate, entries(List.of(fate.thingId()))))
                .toList();
    }

    private List<Entry> successors(Fate fate) {
        var later = content.edition(fate.editionId());
        return entries(content.successors(fate.thingId(), later).stream()
                .filter(next -> !next.equals(fate.thingId()))
                .toList());
    }

    private List<Entry> entries(List<UUID> things) {
        return things.stream()
                .flatMap(id -> content.findNewest(id).stream())
                .map(thing -> Entry.link(reading.tongue().title(thing), reading.link(thing)))
                .toList();
    }

    private FateLine line(Fate fate, List<Entry> things) {
        var later = content.edition(fate.editionId());
        var word = reading.fateWord(later.planId(), fate.verdict());
        var reason = fate.reason() == null ? null : reading.tongue().untranslated(fate.reason());
        return new FateLine(
                FateSign.valueOf(fate.verdict()),
                word,
                said(word, things),
                reading.entry(later),
                reading.when(fate.at()),
                things,
                reason,
                content.findResolution(fate.resolutionId()).map(this::entry).orElse(null),
                fate.byRole() == null ? null : reading.tongue().untranslated(fate.byRole()),
                fate.basis(),
                fate.basisNote() == null ? null : reading.tongue().untranslated(fate.basisNote()));
    }

    /** A resolution as a link, by its body and day. */
    public Entry entry(Resolution resolution) {
        var when = reading.when(resolution.decided());
        return Entry.link(
                        reading.text(
                                when.isEmpty() ? "portal.thing.resolution.undated" : "portal.thing.resolution",
                                Map.of("body", resolution.body(), "when", when)),
                        reading.link(resolution))
                .on(resolution.basis());
    }

    private @Nullable Words said(String word, List<Entry> things) {
        if (things.isEmpty()) {
            return null;
        }
        var titles =
                things.stream().map(thing -> "»" + thing.text().text() + "«").toList();
        return reading.words("portal.thing.fate.said", Map.of("fate", word, "titles", reading.list(titles)));
    }
}

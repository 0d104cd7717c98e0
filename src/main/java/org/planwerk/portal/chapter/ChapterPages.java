package org.planwerk.portal.chapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.planwerk.portal.content.Block;
import org.planwerk.portal.content.Chapter;
import org.planwerk.portal.content.Edition;
import org.planwerk.portal.web.NotDecided;
import org.planwerk.portal.web.Reading;
import org.planwerk.web.Crumb;
import org.planwerk.web.Entry;
import org.planwerk.web.Tab;
import org.planwerk.web.Words;

/** Puts together what the page of a chapter shows. */
final class ChapterPages {

    static final String DECIDED = "DECIDED";

    private final Reading reading;

    ChapterPages(Reading reading) {
        this.reading = reading;
    }

    /** @param left whether the published text has left the decided one */
    ChapterView of(Chapter chapter, List<Block> blocks, boolean left) {
        var edition = reading.content().edition(chapter.editionId());
        var chapters = inOrder(reading.content().standing(Chapter.class, edition));
        var at = index(chapters, chapter);
        var title = reading.tongue().title(chapter);
        var live = new LiveParts(reading, edition);
        return new ChapterView(
                title,
                chapter.number(),
                reading.words(
                        chapter.number() == null ? "portal.chapter.unnumbered" : "portal.chapter.of",
                        Map.of(
                                "number", String.valueOf(chapter.number()),
                                "edition", reading.title(edition))),
                reading.entry(edition),
                chapter.basis(),
                reading.tongue().sayOrNull(chapter.thingId(), chapter.editionId(), "basisNote", chapter.basisNote()),
                chapter.path(),
                crumbs(edition, title),
                left ? layers(chapter) : List.of(),
                NotDecided.find(reading, chapter),
                blocks.stream()
                        .filter(block -> !block.kind().equals("FOOTNOTE"))
                        .map(block -> part(chapter, block, live))
                        .toList(),
                blocks.stream()
                        .filter(block -> block.kind().equals("FOOTNOTE") && block.html() != null)
                        .map(block -> html(chapter, block, String.valueOf(block.html())))
                        .toList(),
                chapters.stream()
                        .filter(below -> chapter.thingId().equals(below.parentId()))
                        .map(this::numbered)
                        .toList(),
                at > 0 ? numbered(chapters.get(at - 1)) : null,
                at >= 0 && at + 1 < chapters.size() ? numbered(chapters.get(at + 1)) : null,
                elsewhere(chapter),
                reading.tongue().note());
    }

    private List<Crumb> crumbs(Edition edition, Words title) {
        return List.of(
                new Crumb(reading.words("portal.nav.start"), ""),
                new Crumb(reading.words("portal.nav.plan"), "/plan"),
                new Crumb(reading.title(edition), reading.path(edition)),
                Crumb.here(title));
    }

    private ChapterView.Part part(Chapter chapter, Block block, LiveParts live) {
        return new ChapterView.Part(
                "block-" + block.blockId(),
                block.html() == null ? null : html(chapter, block, block.html()),
                block.live() == null ? null : live.of(block));
    }

    private RunningText html(Chapter chapter, Block block, String html) {
        return new RunningText(
                reading.tongue().say(chapter.thingId(), chapter.editionId(), "blocks." + block.blockId(), html));
    }

    /** Depth first: every chapter, then those below it. */
    private static List<Chapter> inOrder(List<Chapter> chapters) {
        var order = new ArrayList<Chapter>();
        var ids = chapters.stream().map(Chapter::thingId).toList();
        var below = chapters.stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        chapter -> chapter.parentId() != null && ids.contains(chapter.parentId())
                                ? chapter.parentId()
                                : chapter.editionId()));
        chapters.stream().findFirst().ifPresent(any -> add(any.editionId(), below, order));
        return order;
    }

    private static void add(UUID parent, Map<UUID, List<Chapter>> below, List<Chapter> order) {
        below.getOrDefault(parent, List.of()).forEach(chapter -> {
            order.add(chapter);
            add(chapter.thingId(), below, order);
        });
    }

    private static int index(List<Chapter> chapters, Chapter chapter) {
        return chapters.stream().map(Chapter::thingId).toList().indexOf(chapter.thingId());
    }

    private Entry numbered(Chapter chapter) {
        var title = reading.tongue().title(chapter);
        return reading.remarked(
                Entry.link(
                        chapter.number() == null ? title : new Words(chapter.number() + " " + title, title.language()),
                        link(chapter, false)),
                chapter);
    }

    /** The newest edition's text stands under the plain address, every other one says which it is. */
    private String link(Chapter chapter, boolean decided) {
        var newest = reading.content()
                .findNewest(chapter.thingId())
                .filter(first -> first.editionId().equals(chapter.editionId()))
                .isPresent();
        var edition =
                "fassung=" + reading.content().edition(chapter.editionId()).no();
        return reading.link(chapter) + (decided ? "?" + edition + "&stand=beschlossen" : newest ? "" : "?" + edition);
    }

    private List<Tab> layers(Chapter chapter) {
        var decided = chapter.layer().equals(DECIDED);
        return List.of(
                new Tab(reading.text("portal.chapter.published"), link(chapter, false), !decided, null),
                new Tab(reading.text("portal.chapter.decided"), link(chapter, true), decided, null));
    }

    private List<Entry> elsewhere(Chapter chapter) {
        Function<Chapter, @Nullable Entry> entry =
                other -> Entry.link(reading.title(reading.content().edition(other.editionId())), link(other, false));
        return reading.content().course(chapter.thingId()).stream()
                .map(Chapter.class::cast)
                .filter(other -> !other.editionId().equals(chapter.editionId())
                        && !other.layer().equals(DECIDED))
                .map(entry)
                .toList();
    }
}

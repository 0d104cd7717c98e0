package org.planwerk.portal.content;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a transaction publishes: the public content as it will be, and the text of its chapters. */
public final class Publication {

    private final PublicContent content;
    private final Map<Place, List<PlacedBlock>> blocks;

    private record Place(UUID edition, UUID chapter, String layer) {}

    /** A block that has text, where it stands. */
    public record PlacedBlock(UUID editionId, UUID chapterId, String layer, UUID blockId, String html) {}

    Publication(PublicContent content, List<PlacedBlock> blocks) {
        this.content = content;
        this.blocks = blocks.stream()
                .collect(groupingBy(block -> new Place(block.editionId(), block.chapterId(), block.layer())));
    }

    public PublicContent content() {
        return content;
    }

    public List<PlacedBlock> blocks(Chapter chapter) {
        return blocks.getOrDefault(new Place(chapter.editionId(), chapter.thingId(), chapter.layer()), List.of());
    }
}

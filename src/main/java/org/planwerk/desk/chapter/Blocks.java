package org.planwerk.desk.chapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The blocks of a chapter in their order, and what can be done with them. */
record Blocks(List<JsonNode> list) {

    static Blocks of(JsonNode chapter) {
        var list = new ArrayList<JsonNode>();
        chapter.path("blocks").forEach(list::add);
        return new Blocks(List.copyOf(list));
    }

    Optional<JsonNode> find(UUID id) {
        return list.stream().filter(block -> isOf(block, id)).findFirst();
    }

    /** In the place of the block; a block that is not there is put behind {@code after}, or first if there is no such. */
    Blocks put(UUID id, List<ObjectNode> blocks, Optional<UUID> after) {
        var all = new ArrayList<JsonNode>();
        var isThere = find(id).isPresent();
        var anchor = after.flatMap(this::find);
        if (!isThere && anchor.isEmpty()) {
            all.addAll(blocks);
        }
        for (var block : list) {
            if (isThere && isOf(block, id)) {
                all.addAll(blocks);
            } else {
                all.add(block);
            }
            if (!isThere && anchor.filter(block::equals).isPresent()) {
                all.addAll(blocks);
            }
        }
        return new Blocks(all);
    }

    Blocks without(UUID id) {
        return new Blocks(list.stream().filter(block -> !isOf(block, id)).toList());
    }

    /** One place up (-1) or down (1), as far as there is one. */
    Blocks moved(UUID id, int by) {
        var all = new ArrayList<>(list);
        for (var place = 0; place < all.size(); place++) {
            if (isOf(all.get(place), id) && place + by >= 0 && place + by < all.size()) {
                all.add(place + by, all.remove(place));
                break;
            }
        }
        return new Blocks(all);
    }

    ObjectNode in(ObjectNode chapter) {
        var content = chapter.deepCopy();
        ArrayNode blocks = JsonNodeFactory.instance.arrayNode();
        list.forEach(blocks::add);
        if (blocks.isEmpty()) {
            content.remove("blocks");
        } else {
            content.set("blocks", blocks);
        }
        return content;
    }

    private static boolean isOf(JsonNode block, UUID id) {
        return block.path("id").asString("").equals(id.toString());
    }
}

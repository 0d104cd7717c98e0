package org.planwerk.desk.chapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.planwerk.document.CleanHtml;
import org.planwerk.document.HtmlBlock;
import org.planwerk.packaging.EntryKey;
import org.planwerk.packaging.InlineHtml;
import org.planwerk.plan.BlockKind;
import org.planwerk.plan.LivePart;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A block as it stands in its form.
 *
 * @param level of a heading, from 2 to 4
 * @param live the name of a {@link LivePart}
 * @param field of action that a live part is limited to, or nothing
 * @param cells of a table, unless its cells span others
 */
record TypedBlock(
        UUID id,
        BlockKind kind,
        String text,
        int level,
        boolean ordered,
        String live,
        String field,
        Optional<TableCells> cells) {

    private static final String ROWS = "rows";
    private static final String COLUMNS = "columns";
    private static final int MOST_CELLS = 60;

    static TypedBlock empty(UUID id, BlockKind kind) {
        return new TypedBlock(
                id,
                kind,
                "",
                2,
                false,
                LivePart.MEASURES.name(),
                "",
                kind == BlockKind.TABLE ? Optional.of(TableCells.empty()) : Optional.empty());
    }

    static TypedBlock of(JsonNode block, Notation notation) {
        var kind = BlockKind.valueOf(block.path("kind").asString());
        var html = block.path("html").asString("");
        var heading = Jsoup.parseBodyFragment(html).selectFirst("h2,h3,h4");
        var cells = kind == BlockKind.TABLE ? TableCells.read(html, notation) : Optional.<TableCells>empty();
        return new TypedBlock(
                UUID.fromString(block.path("id").asString()),
                kind,
                switch (kind) {
                    case HEADING -> heading == null ? html : notation.line(heading);
                    case LIST -> notation.items(html);
                    case TABLE -> html;
                    default -> notation.paragraphs(html);
                },
                heading == null ? 2 : heading.normalName().charAt(1) - '0',
                Notation.isOrdered(html),
                block.path("live").asString(LivePart.MEASURES.name()),
                block.path("liveField").asString(""),
                cells);
    }

    static TypedBlock read(UUID id, BlockKind kind, Map<String, String[]> parameters) {
        var text = one(parameters, "text").replace("\r\n", "\n").replace('\r', '\n');
        return new TypedBlock(
                id,
                kind,
                text,
                number(parameters, "level", 2, 4, 2),
                parameters.containsKey("ordered"),
                one(parameters, "live"),
                one(parameters, "field"),
                parameters.containsKey(ROWS) ? Optional.of(cells(parameters)) : Optional.empty());
    }

    private static TableCells cells(Map<String, String[]> parameters) {
        var rows = new ArrayList<List<String>>();
        for (var row = 0; row < number(parameters, ROWS, 0, MOST_CELLS, 0); row++) {
            var cells = new ArrayList<String>();
            for (var column = 0; column < number(parameters, COLUMNS, 0, MOST_CELLS, 0); column++) {
                cells.add(one(parameters, TableCells.name(row, column)));
            }
            rows.add(cells);
        }
        return new TableCells(one(parameters, "caption"), rows);
    }

    private static String one(Map<String, String[]> parameters, String name) {
        var values = parameters.getOrDefault(name, new String[0]);
        return values.length == 0 ? "" : values[0];
    }

    private static int number(Map<String, String[]> parameters, String name, int least, int most, int otherwise) {
        var value = one(parameters, name);
        return value.matches("\\d{1,3}") ? Math.clamp(Integer.parseInt(value), least, most) : otherwise;
    }

    TypedBlock withCells(TableCells other) {
        return new TypedBlock(id, kind, text, level, ordered, live, field, Optional.of(other));
    }

    /** As HTML, for editors that show it as it will be read. */
    String html(Notation notation) {
        return switch (kind) {
            case LIST -> notation.list(text, ordered);
            case LIVE, TABLE, HEADING -> "";
            default -> notation.html(text);
        };
    }

    /**
     * The blocks that it comes to, the first under its own id: a pasted document may hold headings, lists and tables. None
     * if nothing was typed.
     */
    List<ObjectNode> blocks(Notation notation) {
        return switch (kind) {
            case LIVE -> List.of(liveBlock());
            case HEADING -> text.isBlank() ? List.of() : heading(notation);
            case TABLE ->
                cells.isPresent()
                        ? cells.get().isBlank()
                                ? List.of()
                                : List.of(block(id, kind, cells.get().html(notation)))
                        : split(CleanHtml.clean(text));
            case LIST -> split(notation.list(text, ordered));
            default -> split(notation.html(text));
        };
    }

    private List<ObjectNode> heading(Notation notation) {
        if (InlineHtml.looksLikeHtml(text)) {
            return split(CleanHtml.clean(text));
        }
        var tag = "h" + level;
        return split(
                CleanHtml.clean("<" + tag + ">" + notation.parsed(text.strip().replace('\n', ' ')) + "</" + tag + ">"));
    }

    private ObjectNode liveBlock() {
        var node = JsonNodeFactory.instance
                .objectNode()
                .put("id", id.toString())
                .put("kind", kind.name())
                .put("live", live);
        if (!field.isEmpty()) {
            node.put("liveField", field);
        }
        return node;
    }

    /** Neighbours of one kind stay one block. */
    private List<ObjectNode> split(String html) {
        var blocks = new ArrayList<ObjectNode>();
        BlockKind last = null;
        for (var part : CleanHtml.blocks(html)) {
            var next = kind(part);
            if (next == last && next != BlockKind.TABLE && next != BlockKind.HEADING) {
                var before = blocks.getLast();
                before.put("html", before.path("html").asString() + part.html());
            } else {
                blocks.add(block(blocks.isEmpty() ? id : EntryKey.nextId(), next, part.html()));
            }
            last = next;
        }
        return blocks;
    }

    /** A paragraph of a footnote, or below a picture, stays what it is. */
    private BlockKind kind(HtmlBlock part) {
        return switch (part.kind()) {
            case HEADING -> BlockKind.HEADING;
            case LIST -> BlockKind.LIST;
            case TABLE -> BlockKind.TABLE;
            case PARAGRAPH -> kind == BlockKind.FOOTNOTE || kind == BlockKind.FIGURE ? kind : BlockKind.PARAGRAPH;
        };
    }

    private static ObjectNode block(UUID id, BlockKind kind, String html) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", id.toString())
                .put("kind", kind.name())
                .put("html", html);
    }
}

package org.planwerk.portal.chapter;

import java.util.ArrayList;
import java.util.List;
import org.planwerk.document.tree.Block;
import org.planwerk.document.tree.RunningText;
import org.planwerk.document.tree.Text;
import org.planwerk.packaging.InlineHtml;
import org.planwerk.portal.content.Chapter;
import org.planwerk.portal.content.Edition;
import org.planwerk.portal.web.Printed;
import org.planwerk.portal.web.Reading;

/** The chapters of an edition on paper. */
public final class ChapterPrint {

    private static final String FOOTNOTE = "FOOTNOTE";

    private final Reading reading;
    private final Printed printed;
    private final LiveParts live;

    public ChapterPrint(Printed printed, Edition edition) {
        this.reading = printed.reading();
        this.printed = printed;
        this.live = new LiveParts(reading, edition);
    }

    /** A chapter with its blocks; {@code level} is that of its heading. */
    public List<Block> of(Chapter chapter, int level, List<org.planwerk.portal.content.Block> blocks) {
        var all = new ArrayList<Block>();
        all.add(new Block.Heading(level, "k" + chapter.no(), printed.numbered(chapter)));
        blocks.stream()
                .filter(block -> !block.kind().equals(FOOTNOTE))
                .forEach(block -> all.addAll(block(chapter, level, block)));
        var footnotes = blocks.stream()
                .filter(block -> block.kind().equals(FOOTNOTE) && block.html() != null)
                .flatMap(block -> block(chapter, level, block).stream())
                .flatMap(block -> block instanceof Block.Paragraph paragraph
                        ? java.util.stream.Stream.of(new Block.Item(paragraph.text(), null))
                        : java.util.stream.Stream.empty())
                .toList();
        if (!footnotes.isEmpty()) {
            all.add(Block.note(printed.text("portal.chapter.footnotes")));
            all.add(new Block.Listing(true, footnotes));
        }
        return all;
    }

    private List<Block> block(Chapter chapter, int level, org.planwerk.portal.content.Block block) {
        if (block.live() != null) {
            return table(live.of(block));
        }
        if (block.html() == null) {
            return List.of();
        }
        var said =
                reading.tongue().say(chapter.thingId(), chapter.editionId(), "blocks." + block.blockId(), block.html());
        return InlineHtml.isAllowed(said.text())
                ? RunningText.read(said.text(), said.lang(), "b" + chapter.no() + "-" + block.position(), level)
                : List.of(Block.body(Text.plain(said.text(), said.lang())));
    }

    private List<Block> table(LiveTable table) {
        if (table.rows().isEmpty()) {
            return List.of(Block.note(printed.text(table.none())));
        }
        return List.of(new Block.Table(
                printed.text(table.caption()),
                List.of(new Block.Row(table.heads().stream()
                        .map(head -> Block.Cell.head(Text.plain(head)))
                        .toList())),
                table.rows().stream()
                        .map(row -> printed.row(row.stream()
                                .map(cell -> printed.entries(cell.entries()))
                                .toList()))
                        .toList()));
    }
}

package org.planwerk.document.tree;

import java.util.List;
import java.util.stream.Stream;

/** A whole document: what is on its cover, and the blocks behind it. Writing it twice gives the same bytes. */
public record Document(Cover cover, Labels labels, List<Block> blocks) {

    /** The headings that a table of contents names, in their order. */
    public List<Block.Heading> contents() {
        return headings().filter(heading -> heading.level() <= 2).toList();
    }

    /** All headings outside of tables, in their order. */
    public Stream<Block.Heading> headings() {
        return blocks.stream().filter(Block.Heading.class::isInstance).map(Block.Heading.class::cast);
    }

    /** All pictures, in their order. */
    public Stream<Picture> pictures() {
        return Stream.concat(
                cover.arms().stream(),
                blocks.stream().filter(Block.Figure.class::isInstance).map(block -> ((Block.Figure) block).picture()));
    }
}

package org.planwerk.document.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.planwerk.document.tree.Block;
import org.planwerk.document.tree.Document;
import org.planwerk.document.tree.Text;

/**
 * What of a document is printed at once, as the template of paper needs it. A long document is printed in parts, so that it
 * takes no more memory than the longest of them.
 *
 * @param begins whether it is the part with the cover and the contents
 */
public record Paper(Document document, List<Section> sections, boolean begins) {

    /** So many blocks fill about a page. */
    private static final int A_PAGE = 12;

    /** So many lines of blocks are printed at once: about 200 pages. */
    static final int A_PART = 4_000;

    /** How a section begins. */
    public enum Beginning {
        /** Below the one before. */
        SHORT,
        /** On a page of its own. */
        LONG,
        /** A part, and so on a page of its own. */
        FIRST
    }

    /** All up to the next heading of the first level, or what of that goes into a part. */
    public record Section(Beginning beginning, List<Block> blocks) {

        private Section first() {
            return new Section(Beginning.FIRST, blocks);
        }

        private int lines() {
            return blocks.stream().mapToInt(Paper::lines).sum();
        }
    }

    /** The whole document at once. */
    static Paper whole(Document document) {
        return new Paper(document, sections(document), true);
    }

    /** Cut where a page begins anyway; where that is too seldom, before a heading of the second level, and within a table. */
    static List<Paper> parts(Document document, int most) {
        var parts = new ArrayList<List<Section>>();
        var lines = 0;
        for (var section : sections(document)) {
            for (var piece : pieces(section, most)) {
                lines += piece.lines();
                var isFull = lines > (piece.beginning() == Beginning.SHORT ? 2 * most : most);
                if (parts.isEmpty() || isFull) {
                    lines = piece.lines();
                    piece = parts.isEmpty() ? piece : piece.first();
                    parts.add(new ArrayList<>());
                }
                parts.getLast().add(piece);
            }
        }
        if (parts.isEmpty()) {
            parts.add(List.of());
        }
        return IntStream.range(0, parts.size())
                .mapToObj(part -> new Paper(document, parts.get(part), part == 0))
                .toList();
    }

    private static List<Section> sections(Document document) {
        var sections = new ArrayList<List<Block>>();
        for (var block : document.blocks()) {
            if (sections.isEmpty() || block instanceof Block.Heading heading && heading.level() == 1) {
                sections.add(new ArrayList<>());
            }
            sections.getLast().add(block);
        }
        return sections.stream()
                .map(blocks -> new Section(
                        document.cover().whole() && blocks.size() > A_PAGE ? Beginning.LONG : Beginning.SHORT, blocks))
                .toList();
    }

    private static List<Section> pieces(Section section, int most) {
        if (section.lines() <= most) {
            return List.of(section);
        }
        var pieces = new ArrayList<Section>();
        var piece = new ArrayList<Block>();
        var lines = 0;
        for (var chapter : chapters(section.blocks(), most)) {
            var more = chapter.stream().mapToInt(Paper::lines).sum();
            if (!piece.isEmpty() && lines + more > most) {
                pieces.add(new Section(Beginning.LONG, List.copyOf(piece)));
                piece.clear();
                lines = 0;
            }
            piece.addAll(chapter);
            lines += more;
        }
        pieces.add(new Section(Beginning.LONG, List.copyOf(piece)));
        return pieces;
    }

    /** All up to the next heading of the second level, and each piece of a table that is too long for a part. */
    private static List<List<Block>> chapters(List<Block> blocks, int most) {
        var chapters = new ArrayList<List<Block>>();
        for (var block : blocks) {
            for (var piece : tables(block, most)) {
                if (chapters.isEmpty()
                        || !piece.equals(block)
                        || piece instanceof Block.Heading heading && heading.level() <= 2) {
                    chapters.add(new ArrayList<>());
                }
                chapters.getLast().add(piece);
            }
        }
        return chapters;
    }

    private static List<? extends Block> tables(Block block, int most) {
        if (!(block instanceof Block.Table table) || table.rows().size() <= most) {
            return List.of(block);
        }
        var all = table.rows();
        return IntStream.iterate(0, from -> from < all.size(), from -> from + most)
                .mapToObj(from -> new Block.Table(
                        from == 0 ? table.caption() : null,
                        table.heads(),
                        all.subList(from, Math.min(all.size(), from + most))))
                .toList();
    }

    private static int lines(Block block) {
        return switch (block) {
            case Block.Table table -> table.rows().size() + 1;
            case Block.Listing listing -> listing.items().size();
            case Block.Heading _, Block.Paragraph _, Block.Figure _ -> 1;
        };
    }

    public String title() {
        return document.cover().title().words();
    }

    public String description() {
        var lead = document.cover().lead();
        return document.cover().kind().words() + (lead == null ? "" : ": " + lead.words());
    }

    public String arms() {
        return Pdf.PICTURE + ":" + Objects.requireNonNull(document.cover().armsFile());
    }

    public Block.Table facts() {
        return Block.Table.facts(document.cover().facts());
    }

    /** The words of a heading where a link must not stand in another one. */
    public String unlinked(Text text) {
        var body = Jsoup.parseBodyFragment(text.html()).body();
        body.select("a").unwrap();
        return body.html();
    }
}

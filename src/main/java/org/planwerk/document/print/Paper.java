package org.planwerk.document.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.planwerk.document.tree.Block;
import org.planwerk.document.tree.Document;
import org.planwerk.document.tree.Text;

/** A document as the template of paper needs it. */
public record Paper(Document document) {

    /** So many blocks fill about a page. */
    private static final int A_PAGE = 12;

    /** All up to the next heading of the first level; a long one begins on a page of its own. */
    public record Section(boolean isLong, List<Block> blocks) {}

    public List<Section> sections() {
        var sections = new ArrayList<List<Block>>();
        for (var block : document.blocks()) {
            if (sections.isEmpty() || block instanceof Block.Heading heading && heading.level() == 1) {
                sections.add(new ArrayList<>());
            }
            sections.getLast().add(block);
        }
        return sections.stream()
                .map(blocks -> new Section(document.cover().whole() && blocks.size() > A_PAGE, blocks))
                .toList();
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

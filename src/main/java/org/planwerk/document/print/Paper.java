package org.planwerk.document.print;

import java.util.Objects;
import org.jsoup.Jsoup;
import org.planwerk.document.tree.Block;
import org.planwerk.document.tree.Document;
import org.planwerk.document.tree.Text;

/** A document as the template of paper needs it. */
public record Paper(Document document) {

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

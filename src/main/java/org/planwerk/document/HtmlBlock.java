package org.planwerk.document;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.planwerk.packaging.InlineHtml;

/** One block of running text, in the subset that {@link InlineHtml} allows. */
public record HtmlBlock(Kind kind, String html) {

    /** What it is. A quotation counts as paragraph. */
    public enum Kind {
        HEADING,
        PARAGRAPH,
        LIST,
        TABLE
    }

    static HtmlBlock paragraph(Tongue tongue, String inline) {
        return new HtmlBlock(Kind.PARAGRAPH, "<p" + tongue.attributes() + ">" + inline + "</p>");
    }

    private boolean isPlainParagraph() {
        return html.startsWith("<p>");
    }

    /** As the content of a list item or of a cell: one paragraph without its element, several with it. */
    static String inside(List<HtmlBlock> blocks) {
        if (blocks.isEmpty()) {
            return "";
        }
        var first = blocks.getFirst();
        var rest =
                blocks.subList(1, blocks.size()).stream().map(HtmlBlock::html).collect(joining());
        var lean = first.isPlainParagraph() && blocks.stream().skip(1).allMatch(block -> block.kind == Kind.LIST);
        return (lean ? first.html.substring(3, first.html.length() - 4) : first.html) + rest;
    }
}

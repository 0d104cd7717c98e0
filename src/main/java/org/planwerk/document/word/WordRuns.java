package org.planwerk.document.word;

import java.util.Set;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.VerticalAlign;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.planwerk.document.tree.Text;

/** Writes a line of running text into a paragraph of a Word file. */
final class WordRuns {

    private static final Set<String> HEIGHTS = Set.of("sub", "sup");

    private final XWPFParagraph paragraph;

    private record Style(
            boolean strong,
            boolean emphasis,
            @Nullable String height,
            @Nullable String href,
            @Nullable String language) {}

    private WordRuns(XWPFParagraph paragraph) {
        this.paragraph = paragraph;
    }

    static void write(Text text, XWPFParagraph paragraph) {
        var body = Jsoup.parseBodyFragment(text.html()).body();
        new WordRuns(paragraph).children(body, new Style(false, false, null, null, text.language()));
    }

    private void children(Element element, Style style) {
        element.childNodes().forEach(node -> node(node, style));
    }

    private void node(Node node, Style style) {
        switch (node) {
            case TextNode text -> {
                var words = text.getWholeText().replaceAll("[ \\t\\r\\n]+", " ");
                if (!words.isEmpty()) {
                    run(style).setText(words);
                }
            }
            case Element element
            when element.normalName().equals("br") -> run(style).addBreak();
            case Element element -> children(element, inside(element, style));
            default -> {}
        }
    }

    private static Style inside(Element element, Style style) {
        var name = element.normalName();
        return new Style(
                style.strong || name.equals("strong"),
                style.emphasis || name.equals("em"),
                HEIGHTS.contains(name) ? name : style.height,
                name.equals("a") && !element.attr("href").isEmpty() ? element.attr("href") : style.href,
                element.hasAttr("lang") ? element.attr("lang") : style.language);
    }

    private XWPFRun run(Style style) {
        var run = style.href == null ? paragraph.createRun() : link(style.href);
        run.setBold(style.strong);
        run.setItalic(style.emphasis);
        if (style.height != null) {
            run.setSubscript(style.height.equals("sub") ? VerticalAlign.SUBSCRIPT : VerticalAlign.SUPERSCRIPT);
        }
        if (style.language != null) {
            run.setLang(style.language);
        }
        return run;
    }

    private XWPFRun link(String href) {
        var link = paragraph.getCTP().addNewHyperlink();
        if (href.startsWith("#")) {
            link.setAnchor(WordWriter.bookmark(href.substring(1)));
        } else {
            link.setId(paragraph
                    .getPart()
                    .getPackagePart()
                    .addExternalRelationship(href, PackageRelationshipTypes.HYPERLINK_PART)
                    .getId());
        }
        var run = new XWPFHyperlinkRun(link, link.addNewR(), paragraph);
        run.setUnderline(UnderlinePatterns.SINGLE);
        return run;
    }
}

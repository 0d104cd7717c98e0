package org.planwerk.document.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** Reads blocks from the HTML that running text may use; no word of it is lost. */
public final class RunningText {

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "h2",
            "h3",
            "h4",
            "ul",
            "ol",
            "table",
            "blockquote",
            "caption",
            "thead",
            "tbody",
            "tr",
            "td",
            "th",
            "li");

    private final @Nullable String language;
    private final String id;
    private final int below;
    private int headings;

    private RunningText(@Nullable String language, String id, int below) {
        this.language = language;
        this.id = id;
        this.below = below;
    }

    /**
     * @param language of the text if it is not that of the document
     * @param id with which the ids of its headings begin
     * @param below the level of the heading above it
     */
    public static List<Block> read(String html, @Nullable String language, String id, int below) {
        var page = Jsoup.parseBodyFragment(html);
        page.outputSettings().prettyPrint(false);
        page.select("q").forEach(RunningText::quote);
        return new RunningText(language, id, below).blocks(page.body());
    }

    /** Browsers draw the marks of a quotation; what is written says them. */
    private static void quote(Element quotation) {
        var english = quotation.attr("lang").startsWith("en");
        quotation.prependText(english ? "\u201c" : "\u201e").appendText(english ? "\u201d" : "\u201c");
        if (quotation.hasAttr("lang")) {
            quotation.tagName("span");
        } else {
            quotation.unwrap();
        }
    }

    private List<Block> blocks(Element around) {
        var blocks = new ArrayList<Block>();
        var loose = new ArrayList<Node>();
        for (var node : around.childNodes()) {
            if (node instanceof Element element && BLOCKS.contains(element.normalName())) {
                addLoose(blocks, loose, around);
                blocks.addAll(block(element));
            } else {
                loose.add(node);
            }
        }
        addLoose(blocks, loose, around);
        return blocks;
    }

    private void addLoose(List<Block> blocks, List<Node> loose, Element around) {
        var text = text(loose, around);
        if (!text.isEmpty()) {
            blocks.add(Block.body(text));
        }
        loose.clear();
    }

    private List<Block> block(Element element) {
        return switch (element.normalName()) {
            case "h2", "h3", "h4" -> List.of(heading(element));
            case "ul", "ol" -> List.of(listing(element));
            case "table" -> List.of(table(element));
            case "blockquote" ->
                blocks(element).stream()
                        .map(block -> block instanceof Block.Paragraph paragraph
                                ? new Block.Paragraph(Block.Style.QUOTE, paragraph.text())
                                : block)
                        .toList();
            default -> blocks(element);
        };
    }

    /** A heading of running text stands below the heading above it, however high it was set. */
    private Block heading(Element element) {
        return new Block.Heading(Math.min(4, below + 1), id + "-" + ++headings, text(element.childNodes(), element));
    }

    private Block.Listing listing(Element element) {
        var items = element.children().stream().map(this::item).toList();
        return new Block.Listing(element.normalName().equals("ol"), items);
    }

    private Block.Item item(Element element) {
        var lists = element.children().stream()
                .filter(child -> Set.of("ul", "ol").contains(child.normalName()))
                .map(this::listing)
                .toList();
        var rest = element.childNodes().stream()
                .filter(node ->
                        !(node instanceof Element child && Set.of("ul", "ol").contains(child.normalName())))
                .toList();
        return new Block.Item(lines(rest, element), lists.isEmpty() ? null : joined(lists));
    }

    private static Block.Listing joined(List<Block.Listing> lists) {
        return new Block.Listing(
                lists.getFirst().ordered(),
                lists.stream().flatMap(list -> list.items().stream()).toList());
    }

    /** Paragraphs inside of an item, each on a line of its own. */
    private Text lines(List<Node> nodes, Element around) {
        var html = new StringBuilder();
        var inline = new ArrayList<Node>();
        for (var node : nodes) {
            if (node instanceof Element element && BLOCKS.contains(element.normalName())) {
                append(html, text(inline, around));
                inline.clear();
                append(html, lines(element.childNodes(), element));
            } else {
                inline.add(node);
            }
        }
        append(html, text(inline, around));
        return new Text(html.toString(), language);
    }

    private static void append(StringBuilder html, Text line) {
        if (!line.isEmpty()) {
            html.append(html.isEmpty() ? "" : "<br>").append(line.html());
        }
    }

    private Block table(Element element) {
        var caption = element.selectFirst("> caption");
        var rows = element.select("> tr, > thead > tr, > tbody > tr");
        var heads = rows.stream()
                .takeWhile(row -> row.parent() != null
                        && (row.parent().normalName().equals("thead")
                                || row.children().stream()
                                        .allMatch(cell -> cell.normalName().equals("th"))))
                .toList();
        return new Block.Table(
                caption == null ? null : text(caption.childNodes(), caption),
                heads.stream().map(this::row).toList(),
                rows.stream().skip(heads.size()).map(this::row).toList());
    }

    private Block.Row row(Element row) {
        return new Block.Row(row.children().stream().map(this::cell).toList());
    }

    private Block.Cell cell(Element cell) {
        return new Block.Cell(
                blocks(cell).stream().map(RunningText::plain).toList(),
                cell.normalName().equals("th"),
                span(cell, "colspan"),
                span(cell, "rowspan"));
    }

    /** The outline of a document does not reach into its tables. */
    private static Block plain(Block block) {
        return block instanceof Block.Heading heading
                ? Block.body(new Text(
                        "<strong>" + heading.text().html() + "</strong>",
                        heading.text().language()))
                : block;
    }

    private static int span(Element cell, String name) {
        var span = cell.attr(name);
        return span.matches("[1-9]\\d{0,2}") ? Integer.parseInt(span) : 1;
    }

    private Text text(List<Node> nodes, Element around) {
        var html = new StringBuilder();
        nodes.forEach(node -> html.append(node.outerHtml()));
        var inside = html.toString().strip();
        var own = Stream.of(around.attr("lang"), language == null ? "" : language)
                .filter(tag -> !tag.isEmpty())
                .findFirst();
        return new Text(inside, own.orElse(null));
    }
}

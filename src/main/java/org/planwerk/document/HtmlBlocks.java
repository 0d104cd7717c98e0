package org.planwerk.document;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.planwerk.document.InlineText.Height;
import org.planwerk.document.InlineText.Style;

/** Walks through foreign HTML and writes the blocks that it finds. */
final class HtmlBlocks {

    /** Elements of which not even the text is for readers. */
    private static final Set<String> SILENT = Set.of(
            "script",
            "style",
            "head",
            "title",
            "meta",
            "link",
            "base",
            "template",
            "noscript",
            "iframe",
            "frameset",
            "object",
            "embed",
            "applet",
            "svg",
            "math",
            "audio",
            "video",
            "canvas",
            "select",
            "datalist",
            "textarea",
            "button",
            "input",
            "xml",
            "noembed",
            "noframes",
            "plaintext",
            "xmp");

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "aside",
            "main",
            "header",
            "footer",
            "nav",
            "address",
            "figure",
            "figcaption",
            "form",
            "fieldset",
            "legend",
            "details",
            "summary",
            "dl",
            "dt",
            "dd",
            "pre",
            "center",
            "hr",
            "blockquote",
            "ul",
            "ol",
            "li",
            "menu",
            "dir",
            "table",
            "caption",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "td",
            "th",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6");

    private static final Map<String, String> HEADINGS =
            Map.of("h1", "h2", "h2", "h2", "h3", "h3", "h4", "h4", "h5", "h4", "h6", "h4");

    /** Word writes its lists as paragraphs. */
    private static final Pattern WORD_LIST = Pattern.compile("mso-list:\\s*\\S+\\s+level([1-9])");

    private static final Pattern WORD_MARK = Pattern.compile("mso-list:\\s*ignore");
    private static final Pattern HIDDEN =
            Pattern.compile("(?<![a-z-])display:\\s*none|visibility:\\s*hidden|mso-hide:\\s*all");
    private static final Pattern ORDERED = Pattern.compile("\\(?(\\d{1,3}(\\.\\d+)*|[a-zA-Z]|[ivxIVX]{1,5})[.)].*");
    private static final Pattern BOLD = Pattern.compile("(?<![a-z-])font-weight:\\s*(bold|[6-9]00)");
    private static final Pattern NOT_BOLD = Pattern.compile("(?<![a-z-])font-weight:\\s*(normal|[1-5]00)");
    private static final Pattern ITALIC = Pattern.compile("(?<![a-z-])font-style:\\s*italic");
    private static final Pattern RAISED = Pattern.compile("(?<![a-z-])vertical-align:\\s*super");
    private static final Pattern SUNK = Pattern.compile("(?<![a-z-])vertical-align:\\s*sub");

    private final List<HtmlBlock> blocks = new ArrayList<>();
    private final ListItems wordList = new ListItems();
    private InlineText line = new InlineText();
    private Tongue tongue = Tongue.UNSAID;

    /** Inside of a list, a cell or a quotation a heading is bold text, and a table its cells one after the other. */
    private final boolean inside;

    HtmlBlocks(boolean inside) {
        this.inside = inside;
    }

    List<HtmlBlock> of(Element container) {
        return of(container, Style.PLAIN);
    }

    private List<HtmlBlock> of(Element container, Style style) {
        walk(container, style);
        end();
        blocks.addAll(wordList.take());
        return blocks;
    }

    private void walk(Element container, Style style) {
        for (var child : container.childNodes()) {
            visit(child, style);
        }
    }

    private void visit(Node node, Style style) {
        if (node instanceof TextNode text) {
            line.add(text.getWholeText(), style);
        } else if (node instanceof Element element && !isSilent(element)) {
            if (BLOCKS.contains(element.normalName())) {
                block(element, style);
            } else if (element.normalName().equals("br")) {
                line.breakLine();
            } else {
                walk(element, styled(element, style));
            }
        }
    }

    private static boolean isSilent(Element element) {
        return SILENT.contains(element.normalName())
                || element.hasAttr("hidden")
                || HIDDEN.matcher(css(element)).find()
                || WORD_MARK.matcher(css(element)).find();
    }

    private static String css(Element element) {
        return element.attr("style").toLowerCase(Locale.ROOT);
    }

    private static Style styled(Element element, Style outer) {
        var own = Tongue.of(element.attr("lang"), element.attr("dir"));
        var style = switch (element.normalName()) {
            case "b", "strong" -> outer.strong(true);
            case "i", "em", "cite", "dfn", "var" -> outer.emphasis(own);
            case "q" -> outer.quote(own);
            case "sub" -> outer.height(Height.SUB);
            case "sup" -> outer.height(Height.SUP);
            case "abbr", "acronym" -> outer.abbreviates(title(element));
            case "a" -> element.hasAttr("href") ? outer.href(element.attr("href")) : outer;
            default -> outer;
        };
        var css = css(element);
        if (css.isEmpty()) {
            return style;
        }
        style = BOLD.matcher(css).find()
                ? style.strong(true)
                : NOT_BOLD.matcher(css).find() ? style.strong(false) : style;
        style = ITALIC.matcher(css).find() && style.emphasis() == null ? style.emphasis(Tongue.UNSAID) : style;
        return RAISED.matcher(css).find()
                ? style.height(Height.SUP)
                : SUNK.matcher(css).find() ? style.height(Height.SUB) : style;
    }

    private static String title(Element element) {
        return Characters.clean(element.attr("title")).replaceAll("\\s+", " ").strip();
    }

    private void block(Element element, Style style) {
        end();
        var level = WORD_LIST.matcher(css(element));
        if (level.find()) {
            wordItem(element, style, Integer.parseInt(level.group(1)) - 1);
            return;
        }
        var before = blocks.size();
        switch (element.normalName()) {
            case "hr" -> {}
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, style);
            case "ul", "ol", "menu", "dir" -> list(element, style);
            case "table" -> table(element, style);
            case "blockquote" -> quotation(element, style);
            case "dt" -> inner(element, style.strong(true));
            case "pre" -> verbatim(element, style);
            default -> inner(element, style);
        }
        endWordList(before);
    }

    /** The list stands before whatever was written behind it. */
    private void endWordList(int before) {
        if (!wordList.isEmpty() && blocks.size() > before) {
            blocks.addAll(before, wordList.take());
        }
    }

    private void inner(Element element, Style style) {
        var outer = tongue;
        tongue = Tongue.of(element.attr("lang"), element.attr("dir")).or(outer);
        walk(element, style);
        end();
        tongue = outer;
    }

    private void end() {
        if (!line.isBlank()) {
            var before = blocks.size();
            blocks.add(HtmlBlock.paragraph(tongue, line.html()));
            endWordList(before);
        }
        line = new InlineText();
    }

    private void verbatim(Element element, Style style) {
        for (var row : element.wholeText().split("\\R", -1)) {
            line.add(row, style);
            line.breakLine();
        }
        end();
    }

    private void heading(Element element, Style style) {
        var inline = inline(element, inside ? style.strong(true) : style);
        if (inline.isBlank()) {
            return;
        }
        var tag = HEADINGS.get(element.normalName());
        blocks.add(
                inside
                        ? HtmlBlock.paragraph(tongue, inline.html())
                        : new HtmlBlock(
                                HtmlBlock.Kind.HEADING, "<" + tag + ">" + inline.htmlOfHeading() + "</" + tag + ">"));
    }

    /** All of the element in one line, whatever blocks it holds. */
    private static InlineText inline(Element element, Style style) {
        var flat = new HtmlBlocks(true);
        flat.flatten(element, style);
        return flat.line;
    }

    private void flatten(Element element, Style style) {
        for (var child : element.childNodes()) {
            if (child instanceof TextNode text) {
                line.add(text.getWholeText(), style);
            } else if (child instanceof Element inner && !isSilent(inner)) {
                if (inner.normalName().equals("br")) {
                    line.breakLine();
                } else {
                    var block = BLOCKS.contains(inner.normalName());
                    line.add(block ? " " : "", style);
                    flatten(inner, styled(inner, style));
                    line.add(block ? " " : "", style);
                }
            }
        }
    }

    private void wordItem(Element element, Style style, int depth) {
        var mark = element.selectFirst("[style~=(?i)mso-list:\\s*ignore]");
        var ordered = mark != null && ORDERED.matcher(mark.text().strip()).matches();
        var inline = inline(element, styled(element, style));
        if (!inline.isBlank()) {
            wordList.add(new ListItems.Item(depth, ordered, inline.html()));
        }
    }

    private void list(Element element, Style style) {
        var items = items(element, style);
        if (!items.isEmpty()) {
            var tag = element.normalName().equals("ol") ? "ol" : "ul";
            blocks.add(new HtmlBlock(HtmlBlock.Kind.LIST, "<" + tag + ">" + items + "</" + tag + ">"));
        }
    }

    private static String items(Element list, Style style) {
        var items = new StringBuilder();
        var loose = new Element("li");
        for (var child : List.copyOf(list.childNodes())) {
            if (child instanceof Element item && item.normalName().equals("li") && !isSilent(item)) {
                item(items, loose, style);
                loose = new Element("li");
                item(items, item, style);
            } else if (child instanceof Element inner && List.of("ul", "ol").contains(inner.normalName())) {
                item(items, loose, style);
                loose = new Element("li");
                nested(items, inner, style);
            } else {
                loose.appendChild(child);
            }
        }
        item(items, loose, style);
        return items.toString();
    }

    private static void item(StringBuilder items, Element item, Style style) {
        var content = HtmlBlock.inside(new HtmlBlocks(true).of(item, style));
        if (!content.isEmpty()) {
            items.append("<li>").append(content).append("</li>");
        }
    }

    /** A list between the items of a list belongs to the item before it. */
    private static void nested(StringBuilder items, Element list, Style style) {
        var blocks = new HtmlBlocks(true);
        blocks.list(list, style);
        var html = blocks.blocks.stream().map(HtmlBlock::html).collect(joining());
        if (html.isEmpty()) {
            return;
        }
        if (items.toString().endsWith("</li>")) {
            items.insert(items.length() - "</li>".length(), html);
        } else {
            items.append("<li>").append(html).append("</li>");
        }
    }

    private void quotation(Element element, Style style) {
        var content = new HtmlBlocks(true);
        content.tongue = Tongue.of(element.attr("lang"), element.attr("dir")).or(tongue);
        var said = content.of(element, style);
        if (inside) {
            blocks.addAll(said);
        } else if (!said.isEmpty()) {
            blocks.add(new HtmlBlock(
                    HtmlBlock.Kind.PARAGRAPH,
                    "<blockquote>" + said.stream().map(HtmlBlock::html).collect(joining()) + "</blockquote>"));
        }
    }

    private void table(Element table, Style style) {
        var rows = HtmlTable.rows(table).filter(row -> !isSilent(row)).toList();
        var cells = rows.stream().mapToInt(row -> HtmlTable.cells(row).size()).sum();
        if (inside || cells <= 1) {
            // A frame, or a table where none can stand.
            walk(table, style);
            end();
            return;
        }
        blocks.add(new HtmlBlock(HtmlBlock.Kind.TABLE, new HtmlTable(table, rows, style).html()));
    }

    /** What stands in a cell. */
    static String cell(Element cell, Style style, boolean head) {
        return head ? inline(cell, style).htmlOfHeading() : HtmlBlock.inside(new HtmlBlocks(true).of(cell, style));
    }
}

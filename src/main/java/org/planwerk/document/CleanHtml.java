package org.planwerk.document;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.jsoup.parser.Parser;
import org.planwerk.packaging.InlineHtml;

/**
 * What people paste, from Word, LibreOffice, Google Docs or a web page, as blocks of the small set that running text may use.
 *
 * <p>It is not repaired but written anew: only what is on the list is written, everything else leaves its text or nothing.
 */
public final class CleanHtml {

    /** Far more than a plan of 300 pages; who pastes more has the wrong clipboard. */
    public static final int MOST = 2_000_000;

    private static final int DEEPEST = 200;
    private static final String START = "<!--StartFragment-->";
    private static final String END = "<!--EndFragment-->";

    private CleanHtml() {}

    /**
     * The blocks as HTML. Cleaning what is clean changes nothing, and {@link InlineHtml#isAllowed} holds for the result.
     *
     * @throws DocumentRefused.TooLarge over {@value #MOST} characters
     */
    public static String clean(String html) {
        return blocks(html).stream().map(HtmlBlock::html).collect(joining());
    }

    /**
     * The blocks one by one.
     *
     * @throws DocumentRefused.TooLarge over {@value #MOST} characters
     */
    public static List<HtmlBlock> blocks(String html) {
        if (html.length() > MOST) {
            throw new DocumentRefused.TooLarge("paste", MOST);
        }
        var document = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(fragment(Characters.clean(html)), "");
        return new HtmlBlocks(false).of(document.body());
    }

    /** The clipboard says where the selection begins and ends. */
    private static String fragment(String html) {
        var start = html.indexOf(START);
        var end = html.lastIndexOf(END);
        return start >= 0 && end > start ? html.substring(start + START.length(), end) : html;
    }
}

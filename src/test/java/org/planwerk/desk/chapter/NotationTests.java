package org.planwerk.desk.chapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planwerk.packaging.InlineHtml;
import org.planwerk.plan.BlockKind;
import tools.jackson.databind.node.ObjectNode;

class NotationTests {

    private static final UUID ID = UUID.fromString("01980000-0000-7000-8000-0000000000b1");

    private static final Map<String, String> MARKS = Map.of(
            "desk.chapter.mark.strong", "fett",
            "desk.chapter.mark.em", "kursiv",
            "desk.chapter.mark.link", "Verweis",
            "desk.chapter.mark.sup", "hoch",
            "desk.chapter.mark.sub", "tief",
            "desk.chapter.mark.quote", "Zitat",
            "desk.chapter.mark.abbr", "Abkürzung");

    private final Notation notation = new Notation(mark -> MARKS.getOrDefault(mark, mark));

    @Test
    void whatIsSetApartIsSaidInWords() {
        assertThat(notation.paragraphs(
                        "<p>Ab <strong>heute</strong>.</p><p>Siehe <a href=\"https://example.org/a:b\">dort</a>.</p>"))
                .isEqualTo("Ab [fett: heute].\n\nSiehe [Verweis https://example.org/a:b: dort].");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Kinder &lt; 3 Jahre &amp; Eltern</p>",
                "<p>Ein [1] Zeichen] und [fett: keins</p>",
                "<p>Eine Zeile<br>und noch eine</p><p>Ende</p>",
                "<p><strong>ganz <em>und gar</em> fest</strong> 10<sup>2</sup> H<sub>2</sub>O</p>",
                "<p lang=\"ar\" dir=\"rtl\">مرحبا</p>",
                "<p><abbr title=\"eins: zwei\">EZ</abbr></p>",
                "<blockquote><p>Gesagt ist gesagt.</p></blockquote>",
            })
    void nothingIsLostOnTheWayIntoTheControlAndBack(String html) {
        assertThat(Notation.isSame(notation.html(notation.paragraphs(html)), html))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<ul><li>Kurse am <strong>Abend</strong></li><li>Betreuung</li></ul>",
                "<ol><li>eins</li><li>zwei</li></ol>",
                "<ul><li>eins<ul><li>darunter</li></ul></li><li>zwei</li></ul>",
            })
    void listsComeBackAsTheyWere(String html) {
        assertThat(Notation.isSame(notation.list(notation.items(html), Notation.isOrdered(html)), html))
                .isTrue();
    }

    @Test
    void aTableIsRowsOfCellsUnlessCellsSpanOthers() {
        var plain =
                "<table><caption>Kurse</caption><thead><tr><th scope=\"col\">Ort</th><th scope=\"col\">Zahl</th></tr></thead>"
                        + "<tbody><tr><td>Bergfeld</td><td><strong>3</strong></td></tr></tbody></table>";

        var cells = TableCells.read(plain, notation).orElseThrow();

        assertThat(cells.rows()).containsExactly(List.of("Ort", "Zahl"), List.of("Bergfeld", "[fett: 3]"));
        assertThat(Notation.isSame(cells.withRow().withColumn().html(notation), plain))
                .isTrue();
        assertThat(TableCells.read(plain.replace("<td>", "<td colspan=\"2\">"), notation))
                .isEmpty();
    }

    /** Pastes of people who mean no good, and of Word. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div><p>gut</p><script>alert(1)</script></div>",
                "<div><img src=x onerror=alert(1)>gut</div>",
                "<div><p onclick='alert(1)' style='background:url(javascript:1)'>gut</p></div>",
                "<div><a href='javascript:alert(1)'>gut</a></div>",
                "<div><a href='  JaVaScRiPt:alert(1)'>gut</a></div>",
                "<div><svg><script>alert(1)</script></svg>gut</div>",
                "<div><iframe srcdoc='<script>alert(1)</script>'></iframe>gut</div>",
                "<!--StartFragment--><p class=MsoNormal style='mso-x:1'>gut<o:p></o:p></p><!--EndFragment-->",
                "[Verweis javascript:alert(1): gut]",
                "[Verweis \" onmouseover=\"alert(1): gut]",
            })
    void hostilePastesLeaveTheirTextAndNothingElse(String paste) {
        var blocks = typed(BlockKind.PARAGRAPH, paste).blocks(notation);

        assertThat(blocks).hasSize(1);
        var html = blocks.getFirst().path("html").asString();
        assertThat(InlineHtml.isAllowed(html)).isTrue();
        assertThat(InlineHtml.text(html)).isEqualTo("gut");
        assertThat(html.toLowerCase(Locale.ROOT)).doesNotContain("alert", "javascript", "style", "onclick");
    }

    @Test
    void aPastedDocumentBecomesSeveralBlocksTheFirstUnderTheOldId() {
        var blocks = typed(
                        BlockKind.PARAGRAPH,
                        "<div><p>Davor</p><p>und mehr</p><h1>Kurse</h1><ul><li>eins</li></ul><p>Danach</p></div>")
                .blocks(notation);

        assertThat(blocks)
                .extracting(block -> block.path("kind").asString())
                .containsExactly("PARAGRAPH", "HEADING", "LIST", "PARAGRAPH");
        assertThat(blocks.getFirst().path("id").asString()).isEqualTo(ID.toString());
        assertThat(blocks).extracting(block -> block.path("id").asString()).doesNotHaveDuplicates();
        assertThat(blocks.getFirst().path("html").asString()).isEqualTo("<p>Davor</p><p>und mehr</p>");
    }

    @Test
    void aFootnoteStaysOne() {
        assertThat(typed(BlockKind.FOOTNOTE, "Befragung 2026.\n\nFrage 12.").blocks(notation))
                .extracting(block -> block.path("kind").asString())
                .containsExactly("FOOTNOTE");
    }

    @Test
    void blocksAreMovedAndPutBehindOthers() {
        var blocks = new Blocks(List.of(block(1), block(2), block(3)));
        var fresh = block(4);

        assertThat(ids(blocks.moved(id(3), -1))).containsExactly(1, 3, 2);
        assertThat(ids(blocks.moved(id(1), -1))).containsExactly(1, 2, 3);
        assertThat(ids(blocks.put(id(4), List.of(fresh), java.util.Optional.of(id(1)))))
                .containsExactly(1, 4, 2, 3);
        assertThat(ids(blocks.put(id(4), List.of(fresh), java.util.Optional.empty())))
                .containsExactly(4, 1, 2, 3);
        assertThat(ids(blocks.put(id(2), List.of(fresh), java.util.Optional.empty())))
                .containsExactly(1, 4, 3);
        assertThat(ids(blocks.without(id(2)))).containsExactly(1, 3);
    }

    private static TypedBlock typed(BlockKind kind, String text) {
        return new TypedBlock(ID, kind, text, 2, false, "MEASURES", "", java.util.Optional.empty());
    }

    private static ObjectNode block(int no) {
        return tools.jackson.databind.node.JsonNodeFactory.instance
                .objectNode()
                .put("id", id(no).toString())
                .put("kind", "PARAGRAPH");
    }

    private static UUID id(int no) {
        return new UUID(0, no);
    }

    private static List<Integer> ids(Blocks blocks) {
        return blocks.list().stream()
                .map(block -> (int) UUID.fromString(block.path("id").asString()).getLeastSignificantBits())
                .toList();
    }
}

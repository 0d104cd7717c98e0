package org.planwerk.document.print;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.planwerk.document.tree.Block;
import org.planwerk.document.tree.Cover;
import org.planwerk.document.tree.Document;
import org.planwerk.document.tree.Labels;
import org.planwerk.document.tree.Picture;
import org.planwerk.document.tree.RunningText;
import org.planwerk.document.tree.Text;

/** A document with everything that a document may have, and with what goes wrong first. */
public final class SampleDocument {

    private static final String DRAWING = """
            <svg xmlns="http://www.w3.org/2000/svg" width="200" height="24" viewBox="0 0 200 24"><rect x="0" y="4" width="120" height="16" fill="#0f4f60"/></svg>""";

    private static final String RUNNING = """
            <h2>Begegnung im Alltag</h2><p>Die <strong>Gemeinschaftsunterkunft</strong> in der <em lang="en">Station Road</em> ist seit 2019/2020 \
            geöffnet, <a href="https://example.org/a-b?c=1&amp;d=2">mehr dazu</a>; CO<sub>2</sub>, m<sup>2</sup>, <abbr title="das heißt">d.&#160;h.</abbr> \
            <q>Zusammen</q>.</p><ol><li>eins<ul><li>a</li><li>b</li></ul></li><li><p>zwei</p><p>noch zwei</p></li></ol>\
            <blockquote><p>Deutsch-polnische Nachbarschaftshilfe hilft.</p></blockquote>\
            <table><caption>Zahlen</caption><thead><tr><th>Jahr</th><th>Menschen</th></tr></thead><tbody>\
            <tr><th>2018</th><td>1.000</td></tr><tr><td rowspan="2">2019</td><td>1.200</td></tr><tr><td>1.300</td></tr></tbody></table>""";

    private SampleDocument() {}

    public static Document book() {
        return document(true, blocks());
    }

    public static Document leaf(List<Block> blocks) {
        return document(false, blocks);
    }

    public static Document document(boolean whole, List<Block> blocks) {
        return new Document(
                new Cover(
                        "de",
                        "Stadt Musterstadt",
                        Text.plain("Integrationsplan"),
                        Text.plain("Ankommen & bleiben"),
                        Text.plain("Was die Stadt bis 2030 vorhat."),
                        List.of(Block.Row.fact("Beschlossen", Text.plain("4. Dezember 2026"))),
                        LocalDate.of(2026, 12, 4),
                        "#0f4f60",
                        "arms",
                        "Wappen von Musterstadt",
                        whole),
                new Labels("Inhalt", "Seite", "von"),
                blocks);
    }

    public static byte[] picture(String sha256) {
        var drawn = new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB);
        var pen = drawn.createGraphics();
        pen.setColor(new Color(15, 79, 96));
        pen.fillRect(0, 0, 600, 400);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(drawn, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(1, "a", Text.plain("1 Sprache und Bildung")));
        blocks.add(Block.lead(
                Text.plain("Handlungsfeldübergreifende Verantwortungsgemeinschaften tragen den Integrationsplan.")));
        for (var i = 0; i < 12; i++) {
            blocks.add(Block.body(Text.plain("x".repeat(i)
                    + " Sprachförderung in Kindertageseinrichtungen, Volkshochschulkurse und Elternbeteiligung gehören zusammen; "
                    + "das Donaudampfschifffahrtsgesellschaftskapitänspatent nicht. Straße, Größe, Übergänge, „Zitat“, »Titel«, € 3,50 – "
                    + "Łódź, İstanbul, Київ, Αθήνα → ✓ ≥ 5 …")));
        }
        blocks.addAll(RunningText.read(RUNNING, null, "r", 1));
        blocks.add(new Block.Heading(2, "b", Text.plain("1.1 Maßnahmen")));
        blocks.add(new Block.Figure(
                new Picture.Drawing(DRAWING, 200, 24), "3 von 5 Maßnahmen laufen", Text.plain("Stand: 1. März")));
        blocks.add(new Block.Figure(new Picture.Photograph("photo"), "Ein blaues Feld", null));
        blocks.add(new Block.Table(
                Text.plain("Alle Maßnahmen"),
                List.of(new Block.Row(List.of(
                        Block.Cell.head(Text.plain("Nr.")),
                        Block.Cell.head(Text.plain("Maßnahme")),
                        Block.Cell.head(Text.plain("Zuständigkeitsbereich"))))),
                IntStream.rangeClosed(1, 90)
                        .mapToObj(i -> new Block.Row(List.of(
                                Block.Cell.head(Text.plain("A " + i)),
                                Block.Cell.of(Text.plain("Mama lernt Deutsch: Sprachkurs mit Kinderbetreuung " + i)),
                                Block.Cell.of(i % 7 == 0 ? Text.NOTHING : Text.plain("Office for Integration", "en")))))
                        .toList()));
        blocks.add(new Block.Heading(1, "c", Text.plain("2 Arbeit")));
        blocks.add(new Block.Heading(2, "d", Text.plain("2.1 Leer")));
        blocks.add(new Block.Heading(1, "e", Text.plain("A title in English", "en")));
        blocks.add(Block.note(Text.plain("Quelle: Statistisches Landesamt Baden-Württemberg, 2024/2025.")));
        return blocks;
    }
}

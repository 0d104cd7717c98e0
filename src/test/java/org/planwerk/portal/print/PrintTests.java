package org.planwerk.portal.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planwerk.document.print.TaggedText;
import org.planwerk.document.print.Verified;
import org.planwerk.testing.DemoTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@DemoTest
class PrintTests {

    private static final String SHEET = "/musterstadt/massnahmen/13-mama-lernt-deutsch-an-drei-grundschulen";

    @Autowired
    MockMvcTester mvc;

    @ParameterizedTest
    @ValueSource(strings = {"/musterstadt", "/goettingen/en"})
    void printsWholeEditionsForEverybodyAndForArchives(String town) throws Exception {
        var edition =
                Jsoup.parse(body(town + "/plan")).select("a[href*=/fassungen/]").attr("href");
        var pdf = take(edition + "/buch.pdf");

        keep("buch" + town.replace('/', '-'), pdf);
        assertThat(Verified.failures(pdf)).isEmpty();
    }

    @Test
    void printsTheWholeTextOfEachChapter() throws Exception {
        var edition = Jsoup.parse(body("/musterstadt/kapitel/27-massnahmen-2024-und-2025"))
                .select("a[href*=/fassungen/]")
                .attr("href");
        try (var file = Loader.loadPDF(take(edition + "/buch.pdf"))) {
            var said = squeezed(TaggedText.of(file));
            var chapters =
                    Jsoup.parse(body(edition)).select("a[href*=/kapitel/]").eachAttr("href");

            assertThat(chapters).isNotEmpty();
            for (var chapter : chapters) {
                Jsoup.parse(body(chapter))
                        .select(".pw-chapter .pw-prose p")
                        .eachText()
                        .forEach(text -> assertThat(said).contains(squeezed(text)));
            }
        }
    }

    @Test
    void printsAMeasureOnASheet() throws Exception {
        var pdf = take(SHEET + "/blatt.pdf");

        keep("blatt", pdf);
        assertThat(Verified.failures(pdf)).isEmpty();
        try (var file = Loader.loadPDF(pdf)) {
            assertThat(file.getDocumentInformation().getTitle()).startsWith("Mama lernt Deutsch");
            assertThat(TaggedText.of(file))
                    .contains("Maßnahmenblatt", "Warum gibt es diese Maßnahme?", "Verantwortlich");
            assertThat(file.getNumberOfPages()).isLessThanOrEqualTo(4);
        }
        assertThat(take(SHEET + "/blatt.pdf")).isEqualTo(pdf);
    }

    @ParameterizedTest
    @CsvSource({
        "/musterstadt/massnahmen/13/blatt.pdf, 301",
        "/musterstadt/massnahmen/99999-nichts/blatt.pdf, 404",
        "/musterstadt/fassungen/99999-nichts/buch.pdf, 404"
    })
    void leadsOnlyToWhatIsPublic(String path, int status) {
        assertThat(mvc.get().uri(path)).hasStatus(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {SHEET, "/musterstadt/en/massnahmen/13-mama-lernt-deutsch-an-drei-grundschulen"})
    void pagesLeadToTheirPaper(String path) {
        assertThat(Jsoup.parse(body(path)).select("a[href$=/blatt.pdf]")).hasSize(1);
    }

    private String body(String path) {
        return new String(take(path), java.nio.charset.StandardCharsets.UTF_8);
    }

    private byte[] take(String path) {
        var answer = mvc.get().uri(path).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    private static String squeezed(String text) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC)
                .replaceAll("[\\s\u00a0\u00ad\u200b]+", "");
    }

    private static void keep(String name, byte[] pdf) throws IOException {
        if (Boolean.getBoolean("planwerk.shots")) {
            Files.write(Files.createDirectories(Path.of("target/shots")).resolve(name + ".pdf"), pdf);
        }
    }
}

package org.planwerk.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.pdfbox.Loader;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planwerk.document.print.TaggedText;
import org.planwerk.document.print.Verified;
import org.planwerk.identity.Role;
import org.planwerk.tenancy.Tenant;
import org.planwerk.testing.SampleTown;
import org.planwerk.testing.SignedIn;
import org.planwerk.testing.SystemTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.dao.DataAccessException;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A coordinator puts a report together, freezes and publishes it; everybody reads it in four forms; it is corrected. */
@SystemTest
@AutoConfigureMockMvc
class ReportStoryTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Reports reports;

    @Autowired
    ReportStore store;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void takeInAPlan(@Autowired SampleTown town) {
        if (transaction.execute(status -> store.editions()).isEmpty()) {
            town.takeInMusterstadt();
        }
    }

    @Test
    void isPutTogetherFrozenPublishedAndCorrected() throws Exception {
        var draft = begin("Bericht 2024");
        act(draft, "remove-1", "TEXT");
        act(draft, "add", "TEXT");
        assertThat(get(draft)).bodyText().contains("Eigener Text");
        var preview = Jsoup.parse(body(draft + "/vorschau"));
        assertThat(preview.select("h2").eachText())
                .contains("Nach Handlungsfeldern", "Wie gezählt wurde", "Eigener Text");

        var frozen = moved(post(draft + "/festschreiben"));
        assertThat(mvc.get().uri(town() + "/berichte")).bodyText().contains("Noch kein Bericht");
        for (var file : Jsoup.parse(body(frozen)).select(".pw-tools-row a").eachAttr("href")) {
            assertThat(get(file)).as(file).hasStatusOk();
            assertThat(bytesInside(file)).as(file).hasSizeGreaterThan(5_000);
            assertThat(mvc.get().uri(file)).as("%s without signing in", file).hasStatus4xxClientError();
        }
        moved(post(frozen + "/veroeffentlichen"));

        var list = Jsoup.parse(everybody(town() + "/berichte"));
        assertThat(list.select("h2 a").eachText().getFirst()).isEqualTo("Bericht 2024");
        var report = list.select("h2 a").attr("href");
        var page = Jsoup.parse(everybody(report));
        assertThat(page.select("h1").text()).isEqualTo("Bericht 2024");
        assertThat(page.select("svg[role=img]").attr("aria-label")).contains("Maßnahmen als Zeichen");
        assertThat(page.select(".pw-report__hash").text())
                .contains(reports.find(1).orElseThrow().sha256());

        correct(frozen, report);
    }

    private void correct(String frozen, String report) throws Exception {
        var correction = moved(post(frozen + "/korrigieren"));
        assertThat(get(correction)).bodyText().contains("Eigener Text");
        var second = moved(post(correction + "/festschreiben"));
        moved(post(second + "/veroeffentlichen"));

        assertThat(Jsoup.parse(everybody(report)).select(".pw-hint").text())
                .contains("Dieser Bericht wurde korrigiert.");
        assertThat(reports.find(2).orElseThrow().replaces())
                .isEqualTo(reports.find(1).orElseThrow().id());
        // Somebody else who corrects the first one as well comes too late.
        var late = moved(post(frozen + "/korrigieren"));
        assertThat(post(late + "/festschreiben"))
                .hasStatus(422)
                .bodyText()
                .contains("schon von jemand anderem korrigiert");
    }

    @Test
    void everyFormSaysTheSame() throws Exception {
        var frozen = moved(post(begin("Bericht in vier Formen") + "/festschreiben"));
        moved(post(frozen + "/veroeffentlichen"));
        var report = Jsoup.parse(everybody(town() + "/berichte"))
                .select("h2 a:contains(vier Formen)")
                .attr("href");
        var content = ReportJson.read(reports.list().getFirst().content());
        var pdf = bytes(report + "/bericht.pdf");
        keep("bericht.pdf", pdf);
        keep("bericht.docx", bytes(report + "/bericht.docx"));
        keep("bericht.xlsx", bytes(report + "/bericht.xlsx"));

        assertThat(Verified.failures(pdf)).isEmpty();
        try (var file = Loader.loadPDF(pdf);
                var word = new XWPFDocument(new ByteArrayInputStream(bytes(report + "/bericht.docx")))) {
            var said = squeezed(TaggedText.of(file));
            var written = squeezed(new XWPFWordExtractor(word).getText());
            content.document().headings().forEach(heading -> {
                assertThat(said).contains(squeezed(heading.text().words()));
                assertThat(written).contains(squeezed(heading.text().words()));
            });
            content.measures().forEach(told -> {
                assertThat(said).contains(squeezed(told.title()));
                assertThat(written).contains(squeezed(told.title()));
            });
        }
        try (var excel = new XSSFWorkbook(new ByteArrayInputStream(bytes(report + "/bericht.xlsx")))) {
            var sheet = excel.getSheetAt(0);
            assertThat(content.beside())
                    .anySatisfy(beside -> assertThat(beside.partOf()).isNull())
                    .anySatisfy(beside -> assertThat(beside.partOf()).isNotBlank());
            assertThat(sheet.getLastRowNum())
                    .isEqualTo(content.measures().size() + content.beside().size());
            assertThat(sheet.getRow(1).getCell(0).getNumericCellValue())
                    .isEqualTo(content.measures().getFirst().no());
        }
        assertThat(bytes(report + "/bericht.docx")).isEqualTo(bytes(report + "/bericht.docx"));
        assertThat(mvc.get().uri(report + "/bericht.pdf"))
                .hasHeader("ETag", "\"" + reports.list().getFirst().sha256() + "-PDF\"");
    }

    @Test
    void aFrozenReportNeverChanges() throws Exception {
        moved(post(begin("Bleibt so") + "/festschreiben"));
        var report = reports.list().getFirst();

        assertThat(DigestUtils.sha256Hex(report.content())).isEqualTo(report.sha256());
        assertThat(ReportJson.write(ReportJson.read(report.content()))).isEqualTo(report.content());
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> transaction.executeWithoutResult(status -> {
                    store.publish(report.id(), java.time.Instant.EPOCH);
                    store.add(report);
                }));
        assertThat(reports.list().getFirst().isPublished()).isFalse();
    }

    @Test
    void reportsFrozenBeforeAnythingStoodBesideAreStillRead() throws Exception {
        moved(post(begin("Von früher") + "/festschreiben"));
        var content = reports.list().getFirst().content();
        var older = (ObjectNode) JsonMapper.shared().readTree(content);
        older.remove("beside");

        assertThat(ReportJson.read(older.toString()).beside()).isEmpty();
        assertThat(ReportJson.read(older.toString()).measures())
                .isEqualTo(ReportJson.read(content).measures());
    }

    @Test
    void tellsOnlyWhatWasSaidUntilItsDay() throws Exception {
        var early = preview(LocalDate.of(2011, 1, 1));
        var late = preview(LocalDate.of(2026, 11, 26));

        assertThat(early.measures())
                .allSatisfy(told -> assertThat(told.at())
                        .satisfiesAnyOf(
                                day -> assertThat(day).isNull(),
                                day -> assertThat(day).isBeforeOrEqualTo("2011-01-01")));
        assertThat(late.measures()).anySatisfy(told -> assertThat(told.at()).isAfter("2011-01-01"));
    }

    @Test
    void saysWhatIsMissingInTheForm() {
        assertThat(mvc.perform(signed(MockMvcRequestBuilders.post(town() + "/werkstatt/berichte/neu"))))
                .hasStatus(422)
                .bodyText()
                .contains("Bitte geben Sie einen Titel");
    }

    @Test
    void wordFilesLookLikeTheTemplateOfTheMunicipality() throws Exception {
        var settings = town() + "/werkstatt/einstellungen/word";
        var ours = bytesInside(settings + "/vorlage.docx");
        assertThat(mvc.perform(sending(settings, "nein".getBytes(UTF_8)))).hasStatus(422);
        assertThat(mvc.perform(sending(settings, ours))).hasStatus3xxRedirection();

        assertThat(Jsoup.parse(body(settings)).text()).contains("Es gilt Ihre Vorlage »stadt.docx«.");
        assertThat(bytesInside(settings + "/vorlage.docx")).isEqualTo(ours);
        moved(post(settings + "/zuruecksetzen"));
        assertThat(Jsoup.parse(body(settings)).text()).contains("Es gilt die Vorlage von Planwerk.");
    }

    private byte[] bytesInside(String path) {
        return get(path).getResponse().getContentAsByteArray();
    }

    private static MockMultipartHttpServletRequestBuilder sending(String path, byte[] file) {
        var sent = MockMvcRequestBuilders.multipart(path);
        sent.file(new MockMultipartFile("datei", "stadt.docx", null, file));
        sent.with(SignedIn.as(Role.COORDINATOR));
        return sent;
    }

    private ReportContent preview(LocalDate day) throws Exception {
        var draft = begin("Vorschau " + day);
        var id = java.util.UUID.fromString(draft.substring(draft.lastIndexOf('/') + 1));
        var found = reports.findDraft(id).orElseThrow();
        return reports.preview(new Draft(id, found.edition(), found.title(), null, day, null, null, found.parts()));
    }

    private String begin(String title) throws Exception {
        var form = Jsoup.parse(body(town() + "/werkstatt/berichte/neu"));
        return moved(mvc.perform(signed(MockMvcRequestBuilders.post(town() + "/werkstatt/berichte/neu"))
                .param("title", title)
                .param("day", "2026-11-20")
                .param("edition", form.select("#edition option[selected]").attr("value"))));
    }

    private void act(String draft, String act, String more) throws Exception {
        var form = Jsoup.parse(body(draft));
        var sent = signed(MockMvcRequestBuilders.post(draft)).param("do", act).param("more", more);
        form.select("form.pw-form--wide input[name], form.pw-form--wide textarea[name]").stream()
                .filter(field -> !field.attr("type").equals("hidden"))
                .forEach(field -> sent.param(
                        field.attr("name"), field.normalName().equals("textarea") ? field.text() : field.val()));
        sent.param("edition", form.select("#edition option[selected]").attr("value"));
        moved(mvc.perform(sent));
    }

    private String town() {
        return "/" + Tenant.get().slug();
    }

    private MvcTestResult get(String path) {
        return mvc.perform(signed(MockMvcRequestBuilders.get(path)));
    }

    private MvcTestResult post(String path) {
        return mvc.perform(signed(MockMvcRequestBuilders.post(path)));
    }

    private static MockHttpServletRequestBuilder signed(MockHttpServletRequestBuilder request) {
        return request.with(SignedIn.as(Role.COORDINATOR));
    }

    private String body(String path) throws Exception {
        var answer = get(path);
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString(UTF_8);
    }

    private String everybody(String path) throws Exception {
        return new String(bytes(path), UTF_8);
    }

    private byte[] bytes(String path) {
        var answer = mvc.get().uri(path).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    private static String moved(MvcTestResult answer) {
        assertThat(answer).hasStatus3xxRedirection();
        return java.util.Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    private static String squeezed(String text) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC)
                .replaceAll("[\\s\u00a0\u00ad\u200b]+", "");
    }

    private static void keep(String name, byte[] file) throws java.io.IOException {
        if (Boolean.getBoolean("planwerk.shots")) {
            Files.write(Files.createDirectories(Path.of("target/shots")).resolve(name), file);
        }
    }
}

package org.planwerk.desk.upload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planwerk.files.FileBytes;
import org.planwerk.identity.Role;
import org.planwerk.packaging.Entries;
import org.planwerk.packaging.WorkingEntry;
import org.planwerk.tenancy.Municipalities;
import org.planwerk.tenancy.Tenant;
import org.planwerk.testing.SampleTown;
import org.planwerk.testing.SignedIn;
import org.planwerk.testing.SystemTest;
import org.planwerk.web.Messages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Every form that takes a file, with files that mean no good. */
@SystemTest
@AutoConfigureMockMvc
class HostileUploadTests {

    @Autowired
    MockMvc browser;

    @Autowired
    Entries entries;

    @Autowired
    FileBytes bytes;

    @Autowired
    Municipalities municipalities;

    @Autowired
    Messages messages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void takeInASample(@Autowired SampleTown town) {
        town.takeIn();
    }

    /** What a file is told by each form: as a document, as a Word plan, as a table, as coat of arms. */
    @ParameterizedTest
    @CsvSource({
        "EMPTY,              empty,        empty,      empty,      -",
        "BOMB_IN_WORD,       suspicious,   large.text, suspicious, picture",
        "BOMB_BESIDE_WORD,   suspicious,   suspicious, other,      picture",
        "BOMB_IN_EXCEL,      suspicious,   other,      suspicious, picture",
        "MACROS_IN_WORD,     not.MACROS,   not.MACROS, not.MACROS, picture",
        "MACROS_IN_EXCEL,    not.MACROS,   not.MACROS, not.MACROS, picture",
        "ENTITY_IN_WORD,     suspicious,   suspicious, suspicious, picture",
        "ENTITY_IN_EXCEL,    suspicious,   other,      suspicious, picture",
        "LAUGHS_IN_EXCEL,    suspicious,   other,      suspicious, picture",
        "LOCKED_WORD,        locked,       locked,     locked,     picture",
        "LOCKED_EXCEL,       locked,       locked,     locked,     picture",
        "CUT_WORD,           unreadable,   unreadable, unreadable, picture",
        "ARCHIVE,            not.ARCHIVE,  other,      other,      picture",
        "PROGRAM,            not.UNKNOWN,  other,      other,      picture",
        "PDF_NAMED_WORD,     name,         other,      other,      picture",
        "PAGE_NAMED_PICTURE, not.WEB_PAGE, other,      other,      picture",
        "DRAWING,            not.DRAWING,  other,      other,      picture",
        "WALL,               large.pixels, other,      other,      large.pixels",
        "LINE,               large.side,   other,      other,      large.side",
    })
    void eachIsRefusedWithOneSentenceAndLeavesNoTrace(
            HostileFile file, String document, String word, String table, String arms) throws Exception {
        var before = traces();

        refused(file, "/dateien/hochladen", "datei", document);
        refused(file, "/fassung/2/word", "datei", word);
        refused(file, "/fassung/2/massnahmen/einlesen", "datei", table);
        refused(file, "/einstellungen/aussehen/wappen", "picture", arms);

        assertThat(traces()).isEqualTo(before);
        assertThat(municipalities.find(Tenant.get().slug()).orElseThrow().arms())
                .isNull();
    }

    private void refused(HostileFile file, String path, String field, String key) throws Exception {
        var answer = send(path, field, file.called(), file.bytes());

        assertThat(answer.getStatus()).as(path).isEqualTo(422);
        var page = Jsoup.parse(answer.getContentAsString());
        var sentence = page.select("#" + field + "-error").text();
        assertThat(page.select("#problems li").eachText()).as(path).containsExactly(sentence);
        assertThat(sentence).as(path).startsWith(sentenceOf(key)).endsWith(".");
    }

    /** Its beginning, up to what a file says of itself. */
    private String sentenceOf(String key) {
        return key.equals("-")
                ? messages.text(java.util.Locale.GERMAN, "desk.settings.arms.missing", Map.of())
                : messages.text(
                                java.util.Locale.GERMAN,
                                "document.refused." + key,
                                Map.of("wanted", "§", "said", "§", "found", "§", "most", 0))
                        .split("[§0]")[0];
    }

    /** What there is of the municipality, list by list and table by table. */
    private Map<String, Integer> traces() {
        return transaction.execute(status -> Map.of(
                "files", entries.list("files", null).size(),
                "attachments", entries.list("attachments", null).size(),
                "sources", entries.list("sources", null).size(),
                "pieces", count("files.chunk"),
                "on their way in", count("desk.upload"),
                "versions", count("history.version")));
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    /** A picture whose bytes are a web page as well is drawn anew, and nothing else of it stays. */
    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "gif"})
    void aPictureThatIsAPageAsWellBecomesAPicture(String format) throws Exception {
        var script = "<html><script>alert(1)</script></html>";

        var answer = send(
                "/dateien/hochladen",
                "datei",
                "foto.html." + format,
                joined(HostileFile.picture(format), script.getBytes(UTF_8)));

        assertThat(answer.getStatus()).isEqualTo(302);
        var kept = kept("foto.html.");
        assertThat(new String(bytes.find(kept.text("sha256"), 0).orElseThrow(), ISO_8859_1))
                .doesNotContain("script");
        assertThat(kept.text("type")).isEqualTo(format.equals("jpg") ? "image/jpeg" : "image/png");
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd.pdf, passwd.pdf",
        "C:\\\\Windows\\\\System32\\\\evil.pdf, evil.pdf",
        "'a\r\nSet-Cookie: b=c.pdf', a Set-Cookie b=c.pdf",
        "'\"><script>x</script>.pdf', script.pdf",
    })
    void aNameIsNoPathAndAPdfWithAScriptIsOnlySaved(String called, String known) throws Exception {
        var pdf = "%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>".getBytes(UTF_8);

        var answer = send("/dateien/hochladen", "datei", called, pdf);

        assertThat(answer.getStatus()).isEqualTo(302);
        var kept = kept(known);
        var taken = browser.perform(
                        get(at("/dateien/" + kept.key().id() + "/inhalt")).with(SignedIn.as(Role.COORDINATOR)))
                .andReturn()
                .getResponse();
        assertThat(taken.getContentAsByteArray()).isEqualTo(pdf);
        assertThat(taken.getHeader("Content-Disposition"))
                .startsWith("attachment")
                .doesNotContain("\r", "\n", "..");
        assertThat(taken.getHeader("Content-Security-Policy")).contains("sandbox");
        assertThat(taken.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(taken.getContentType()).isEqualTo("application/octet-stream");
    }

    private WorkingEntry kept(String name) {
        return entries.list("files", null).stream()
                .filter(file -> file.text("name").startsWith(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(entries.list("files", null).stream()
                        .map(file -> file.text("name"))
                        .toList()));
    }

    private MockHttpServletResponse send(String path, String field, String called, byte[] content) throws Exception {
        return browser.perform(multipart(at(path))
                        .file(new MockMultipartFile(field, called, "text/html", content))
                        .with(SignedIn.as(Role.COORDINATOR)))
                .andReturn()
                .getResponse();
    }

    private static byte[] joined(byte[] one, byte[] other) throws IOException {
        var joined = new ByteArrayOutputStream();
        joined.write(one);
        joined.write(other);
        return joined.toByteArray();
    }

    private static String at(String path) {
        return "/" + Tenant.get().slug() + "/werkstatt" + path;
    }
}

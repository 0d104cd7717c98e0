package org.planwerk.desk.upload;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planwerk.identity.Role;
import org.planwerk.tenancy.Tenant;
import org.planwerk.testing.Browser.Window;
import org.planwerk.testing.SampleTown;
import org.planwerk.testing.SignedIn;
import org.planwerk.testing.SystemTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Forms whose file is far too large, or whose request is not as browsers send it, over the wire. */
@SystemTest
class LargeUploadDrill {

    private static final long FILM = 150_000_000;
    private static final String WORDS = "Alle Eltern bekommen Post";

    @LocalServerPort
    int port;

    @Autowired
    SignedIn people;

    @TempDir
    Path folder;

    @BeforeEach
    void takeInAPlan(@Autowired SampleTown town) {
        town.takeIn();
    }

    @ParameterizedTest
    @CsvSource({
        "werkstatt/dateien/hochladen, datei, Die Datei ist größer als 25 MB.",
        "en/werkstatt/dateien/hochladen, datei, The file is larger than 25 MB.",
        "werkstatt/fassung/2/word, datei, Die Datei ist größer als 25 MB.",
        "werkstatt/fassung/2/massnahmen/einlesen, datei, Die Datei ist größer als 25 MB.",
        "werkstatt/einstellungen/aussehen, picture, Die Datei ist größer als 25 MB.",
    })
    void aFilmGivesTheFormAgainWithASentence(String path, String field, String sentence) throws IOException {
        var window = open(path);
        var typed = window.locator("#beschreibung");
        if (typed.count() > 0) {
            typed.fill(WORDS);
        }

        window.locator("#" + field).setInputFiles(film());
        window.locator("form:has(#" + field + ") button[type=submit]").click();

        assertThat(window.locator("#" + field + "-error")).containsText(sentence);
        if (typed.count() > 0) {
            assertThat(typed).hasValue(WORDS);
        }
        assertThat(leftOnDisk()).isZero();
    }

    private Path film() throws IOException {
        var film = folder.resolve("film.mp4");
        try (var file = new RandomAccessFile(film.toFile(), "rw")) {
            file.setLength(FILM);
        }
        return film;
    }

    private static long leftOnDisk() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("planwerk-upload-"))
                    .count();
        }
    }

    private Page open(String path) {
        var town = Tenant.get();
        return people.openWithoutScript(
                "http://localhost:" + port, Window.WIDE, town, Role.COORDINATOR, "/" + town.slug() + "/" + path);
    }

    @Test
    void aFileAfterALostSessionIsNotKeptButWhatWasTypedIs() throws Exception {
        var form = "/" + Tenant.get().slug() + "/werkstatt/dateien/hochladen";

        var answer = send(
                form, "none=1", FORM, typed("beschreibung", WORDS) + file("film.mp4") + "x".repeat(3_000_000) + END);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(Jsoup.parse(answer.body())
                        .select("input[name=kept.beschreibung]")
                        .attr("value"))
                .isEqualTo(WORDS);
        assertThat(leftOnDisk()).isZero();
    }

    @Test
    void aNameMayBeLongInEveryAlphabet() throws Exception {
        var window = open("werkstatt/dateien/hochladen");
        var named = "خطة".repeat(60) + ".txt";

        var answer = sendFrom(window, file(named) + "Text" + END);

        assertThat(answer.statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data; boundary=b", "application/x-www-form-urlencoded"})
    void moreTextThanAFormHoldsIsRefusedWithAPageOfItsOwn(String type) throws Exception {
        var body = typed("beschreibung", "x".repeat(2_100_000)) + file("leer.txt") + END;

        var answer = sendFrom(open("werkstatt/dateien/hochladen"), type, body);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo("Das ist zu viel auf einmal");
    }

    @Test
    void aRequestThatIsCutIsMisunderstoodAndLeavesNothing() throws Exception {
        var answer = sendFrom(open("werkstatt/dateien/hochladen"), file("halb.txt") + "Anfang");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo("Diese Anfrage verstehen wir nicht");
        assertThat(leftOnDisk()).isZero();
    }

    private static final String FORM = "multipart/form-data; boundary=b";
    private static final String END = "\r\n--b--\r\n";

    private static String typed(String name, String value) {
        return "--b\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static String file(String name) {
        return "--b\r\nContent-Disposition: form-data; name=\"datei\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
    }

    private HttpResponse<String> sendFrom(Page window, String body) throws Exception {
        return sendFrom(window, FORM, body);
    }

    private HttpResponse<String> sendFrom(Page window, String type, String body) throws Exception {
        var cookies = window.context().cookies().stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
        var token = window.locator("form:has(#datei) input[name=_csrf]").inputValue();
        return send(URI.create(window.url()).getPath() + "?_csrf=" + token, cookies, type, body);
    }

    private HttpResponse<String> send(String path, String cookies, String type, String body) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .header("Accept", "text/html")
                                .header("Cookie", cookies)
                                .header("Content-Type", type)
                                .POST(BodyPublishers.ofString(body, UTF_8))
                                .build(),
                        BodyHandlers.ofString());
    }
}

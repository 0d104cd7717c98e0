package org.planwerk.desk.file;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planwerk.desk.upload.Kept;
import org.planwerk.identity.Role;
import org.planwerk.packaging.Entries;
import org.planwerk.tenancy.Tenant;
import org.planwerk.testing.Browser;
import org.planwerk.testing.Browser.Window;
import org.planwerk.testing.SampleTown;
import org.planwerk.testing.SignedIn;
import org.planwerk.testing.SystemTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@SystemTest
class FileBrowserTests {

    @LocalServerPort
    int port;

    @Autowired
    SignedIn people;

    @Autowired
    Entries entries;

    @BeforeEach
    void takeInMusterstadt(@Autowired SampleTown town) {
        town.takeInMusterstadt();
    }

    @Test
    void aPictureIsDrawnAnewAttachedAndHandedOutFromASandbox() throws IOException {
        var before = entries.list("attachments", null).size();
        var window = open(Window.WIDE, "/dateien/hochladen?fassung=3&liste=massnahmen&nr=13");
        Browser.check(window, "datei-hochladen");
        window.locator("#datei").setInputFiles(new FilePayload("..\\böse:karte.jpg", "image/jpeg", picture()));
        window.locator("#beschreibung").fill("Karte der Stadtteile");
        window.locator("form.pw-form button.kern-btn--primary").click();

        assertThat(window.locator(".pw-notice")).containsText("hochgeladen");
        Browser.check(window, "datei");
        var file = entries.list("files", null).stream()
                .filter(each -> each.text("description").equals("Karte der Stadtteile"))
                .findFirst()
                .orElseThrow();
        assertThat(file.text("name")).doesNotContain("\\", ":", "..").endsWith(".png");
        assertThat(file.text("type")).isEqualTo("image/png");
        assertThat(file.text("visibility")).isEqualTo("INTERNAL");
        assertThat(entries.list("attachments", null)).hasSize(before + 1);

        var answer = window.request().get(at("/dateien/" + file.key().id() + "/inhalt"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().get("content-disposition")).startsWith("attachment");
        assertThat(answer.headers().get("content-security-policy")).contains("sandbox");
        assertThat(answer.headers().get("x-content-type-options")).isEqualTo("nosniff");
        assertThat(answer.body()).startsWith(0x89, 'P', 'N', 'G');
        assertThat(Browser.open("http://localhost:" + port, Window.WIDE)
                        .request()
                        .get("/" + Tenant.get().slug() + "/dateien/"
                                + file.key().id() + "/karte.png")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatIsTooLargeOrOfAnotherTypeIsRefusedWithASentence(@TempDir Path folder) throws IOException {
        var window = open(Window.NARROW, "/dateien/hochladen");
        window.locator("#datei")
                .setInputFiles(new FilePayload("seite.png", "image/png", "<html><script>1</script>".getBytes(UTF_8)));
        window.locator("#beschreibung").fill("bleibt stehen");
        window.locator("form.pw-form button.kern-btn--primary").click();
        assertThat(window.locator("#datei-error")).isVisible();
        assertThat(window.locator("#beschreibung")).hasValue("bleibt stehen");
        Browser.check(window, "datei-fehler");

        var large = Files.write(
                folder.resolve("gross.txt"), "x".repeat(Kept.MOST + 1).getBytes(UTF_8));
        window.locator("#datei").setInputFiles(large);
        window.locator("form.pw-form button.kern-btn--primary").click();
        assertThat(window.locator("#datei-error")).containsText("25");
    }

    private static byte[] picture() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    private Page open(Window window, String path) {
        return people.open("http://localhost:" + port, window, Tenant.get(), Role.COORDINATOR, at(path));
    }

    private static String at(String path) {
        return "/" + Tenant.get().slug() + "/werkstatt" + path;
    }
}

package org.planwerk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planwerk.testing.Browser;
import org.planwerk.testing.Browser.Window;
import org.planwerk.testing.Crawl;
import org.planwerk.testing.DemoTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Takes the pictures of the documentation, of the fictitious town alone. */
@DemoTest
class DocumentationShots {

    private static final Path IMAGES = Path.of("docs/images");

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "musterstadt, 1280, 900, /musterstadt",
        "measure, 1280, 1400, /musterstadt/massnahmen/[0-9]+-[^?]*",
        "synopsis, 1280, 1400, /musterstadt/vergleich/3-[^?]*",
        "field-phone, 360, 1200, /musterstadt/handlungsfelder/1-[^?]*"
    })
    void takesThePicture(String name, int width, int height, String address) {
        var path = Crawl.of(port)
                .pages()
                .map(Crawl.Answer::path)
                .filter(found -> found.matches(address))
                .findFirst()
                .orElseThrow();
        var page = Browser.open("http://localhost:" + port, new Window(width, false));
        page.setViewportSize(width, height);
        page.navigate(path);

        page.screenshot(new ScreenshotOptions().setPath(IMAGES.resolve(name + ".png")));

        page.context().close();
        assertThat(Files.exists(IMAGES.resolve(name + ".png"))).isTrue();
    }
}

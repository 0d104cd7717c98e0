package org.planwerk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.planwerk.testing.Browser;
import org.planwerk.testing.Browser.Window;
import org.planwerk.testing.Crawl;
import org.planwerk.testing.Crawl.Answer;
import org.planwerk.testing.DemoTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages as people see them: each kind with its richest, its emptiest and its longest words, in every window. */
@DemoTest
class DemoBrowserTests {

    /** No pages. */
    private static final Pattern FILE = Pattern.compile(".*\\.[a-z]+|.*/dateien/.*");

    private static final int FIRST_VISIT = 100_000;
    private static final int LATER_PAGE = 40_000;

    @LocalServerPort
    int port;

    private List<Answer> representatives() {
        return Crawl.ofMusterstadt(port).representatives(routes()).toList();
    }

    private static List<Pattern> routes() {
        try {
            return RoutesTests.table().stream()
                    .filter(route -> route.who().equals("everybody"))
                    // English pages are the same templates; the crawl checks their words and their marks of language.
                    .filter(route -> !route.pattern().contains("/en"))
                    .filter(route -> !FILE.matcher(route.pattern()).matches())
                    .map(RoutesTests.Route::address)
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void everyKindOfPageIsAccessibleAndFits() {
        var problems = new ArrayList<String>();
        var representatives = representatives();
        var pages = Crawl.ofMusterstadt(port).pages().map(Answer::path).toList();
        assertThat(routes())
                .filteredOn(route -> pages.stream()
                        .noneMatch(path -> route.matcher(path.split("\\?")[0]).matches()))
                .isEmpty();
        var page = Browser.open(server(), Window.NARROW);
        for (var representative : representatives) {
            page.navigate(representative.path());
            try {
                Browser.checkEverywhere(page, "seiten/" + name(representative));
            } catch (AssertionError found) {
                problems.add(representative.path() + ": " + found.getMessage());
            }
        }
        page.context().close();
        assertThat(problems).isEmpty();
    }

    @Test
    void theFirstVisitAndEveryLaterPageAreLight() {
        var problems = new ArrayList<String>();
        for (var representative : heaviest()) {
            try (var context = Browser.open(server(), Window.WIDE).context()) {
                var page = context.pages().getFirst();
                var first = transferred(page, representative.path());
                var later = transferred(page, representative.path() + "?");
                if (first > FIRST_VISIT || later > LATER_PAGE) {
                    problems.add("%s: %d, then %d bytes".formatted(representative.path(), first, later));
                }
            }
        }
        assertThat(problems).isEmpty();
    }

    /** The largest of all, and of those that need the same scripts. */
    private List<Answer> heaviest() {
        var size = Comparator.<Answer>comparingInt(page -> page.response().body().length);
        var richest = Crawl.ofMusterstadt(port)
                .richest(routes())
                .sorted(size.reversed())
                .toList();
        var ofScripts = richest.stream()
                .collect(Collectors.toMap(
                        page -> page.html().select("script").eachAttr("src"),
                        page -> page,
                        BinaryOperator.maxBy(size)));
        return Stream.concat(richest.stream().limit(8), ofScripts.values().stream())
                .distinct()
                .toList();
    }

    private static long transferred(Page page, String path) {
        page.navigate(path);
        return ((Number) page.evaluate("""
                        [...performance.getEntriesByType('resource'), ...performance.getEntriesByType('navigation')]
                            .reduce((sum, entry) => sum + entry.transferSize, 0)
                        """)).longValue();
    }

    @Test
    void everyKindOfPageIsValidHtml() throws IOException, InterruptedException {
        var folder = Files.createDirectories(Path.of("target/vnu"));
        var files = new ArrayList<String>();
        for (var representative : representatives()) {
            var file = folder.resolve(name(representative) + ".html");
            Files.writeString(file, representative.body());
            files.add(file.toString());
        }
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                "node_modules/vnu-jar/build/dist/vnu.jar",
                "--errors-only",
                "--stdout"));
        command.addAll(files);
        var report = folder.resolve("report.txt");

        var code = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(report.toFile())
                .start()
                .waitFor();

        assertThat(Files.readString(report)).isEmpty();
        assertThat(code).isZero();
    }

    /** As with a keyboard alone: past the head into the content, and through the menu, with the focus always to be seen. */
    @Test
    void everyStepOfTheKeyboardCanBeSeen() {
        var page = Browser.open(server(), Window.WIDE);
        page.navigate("/musterstadt/massnahmen");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.getAttribute('href')")).isEqualTo("#inhalt");
        page.keyboard().press("Enter");
        page.waitForURL(address -> address.endsWith("#inhalt"));
        for (var step = 0; step < 40; step++) {
            page.keyboard().press("Tab");
            assertThat(page.evaluate("""
                            (() => {
                                const focus = document.activeElement;
                                if (focus === document.body) return true;
                                const box = focus.getBoundingClientRect();
                                const style = getComputedStyle(focus);
                                const inner = getComputedStyle(focus.parentElement);
                                return box.width > 0 && box.height > 0 && box.top < innerHeight && box.bottom > 0
                                    && (style.outlineStyle !== 'none' || inner.outlineStyle !== 'none');
                            })()
                            """))
                    .as("step " + step + " on " + page.evaluate("document.activeElement.outerHTML.slice(0, 120)"))
                    .isEqualTo(true);
        }
        page.context().close();
    }

    private static String name(Answer page) {
        return page.path().equals("/")
                ? "start"
                : page.path().substring(1).replaceAll("[^a-z0-9-]+", "_").replaceAll("^(.{80}).*", "$1");
    }

    private String server() {
        return "http://localhost:" + port;
    }
}

package org.planwerk;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planwerk.testing.CanaryTown;
import org.planwerk.testing.Crawl;
import org.planwerk.testing.Crawl.Answer;
import org.planwerk.testing.DemoTest;
import org.planwerk.testing.WellBuilt;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What holds for every page of the demonstration that anybody can reach. */
@DemoTest
class DemoSweepTests {

    /** The words that only non-public texts of the demonstration have. */
    private static final String CANARY = "Kanarienvogel";

    /** Shorter titles, as "Arbeit", are also parts of names. */
    private static final int LONG_ENOUGH = 12;

    private static final List<String> TOWNS =
            List.of("goeppingen", "goettingen", "landkreis-goeppingen", "landkreis-musterland", "musterstadt");

    private static final Pattern ALTERNATE = Pattern.compile("https?://[^/]+(/.*)?");

    private static @Nullable Crawl crawl;
    private static List<Facts> pages = List.of();

    /** What there is on a page: each is taken apart once for everything that is asked of it. */
    private record Facts(
            Answer page,
            String title,
            Set<String> ids,
            List<String> links,
            List<String> symbols,
            List<String> faults,
            List<String> foreign,
            List<String> labels,
            boolean namesItself,
            List<String> germanTitles,
            String unmarked) {

        static Facts of(Answer page) {
            var html = page.html();
            var label = html.select(".kern-kopfzeile__label").text().lines().toList();
            var namesItself = html.select("link[rel=alternate][hreflang]").size() >= 2
                    && ALTERNATE
                            .matcher(html.select("link[rel=canonical]").attr("href"))
                            .matches();
            return new Facts(
                    page,
                    html.select("h1").text(),
                    Set.copyOf(html.select("[id]").eachAttr("id")),
                    html.select("a[href]").eachAttr("href"),
                    html.select("use[href]").eachAttr("href"),
                    WellBuilt.problems(html),
                    foreign(html),
                    label,
                    namesItself,
                    html.select("h1 [lang=de]").eachText(),
                    page.path().matches("/[a-z-]+/en(/.*)?") ? unmarked(html) : "");
        }

        private static List<String> foreign(Document html) {
            return html
                    .select(
                            "[src], link[rel~=stylesheet|icon|preload], [style], style, script:not([src]), iframe, object, form")
                    .stream()
                    .filter(element -> element.hasAttr("style")
                            || Set.of("style", "iframe", "object").contains(element.tagName())
                            || element.tagName().equals("script") && !element.hasAttr("src")
                            || isForeign(element.attr("src"))
                            || element.tagName().equals("link") && isForeign(element.attr("href"))
                            || element.tagName().equals("form") && isForeign(element.attr("action")))
                    .map(Element::toString)
                    .toList();
        }

        private static boolean isForeign(String address) {
            return !address.isEmpty() && !address.startsWith("/") && !address.startsWith("data:");
        }

        /** The text that is not marked as German; the page cannot be used any more afterwards. */
        private static String unmarked(Document html) {
            html.select("[lang=de], svg").remove();
            return html.body().text();
        }

        String path() {
            return page.path();
        }

        boolean isOf(String town) {
            return path().matches("/" + town + "(/.*)?");
        }
    }

    /** All tests look at what the first one has found. */
    @BeforeEach
    void crawl(@LocalServerPort int port) {
        if (crawl == null) {
            crawl = Crawl.of(port);
            pages = crawl.pages().map(Facts::of).toList();
        }
    }

    private static Crawl crawl() {
        return requireNonNull(crawl);
    }

    @Test
    void reachesEveryTownAndAGreatManyPages() {
        assertThat(crawl().answers()).hasSizeGreaterThan(500);
        for (var town : TOWNS) {
            assertThat(crawl().find("/" + town)).as(town).isPresent();
        }
    }

    @Test
    void everybodyReachesWhatIsForEverybodyByLinksAlone() throws IOException {
        var reached = Stream.concat(
                        crawl().answers().stream()
                                .filter(answer -> answer.status() == 200)
                                .map(Answer::path),
                        crawl().left().stream())
                .map(path -> path.split("\\?")[0])
                .toList();

        assertThat(RoutesTests.table().stream()
                        .filter(route -> route.who().equals("everybody"))
                        .filter(route -> reached.stream()
                                .noneMatch(path -> route.address().matcher(path).matches()))
                        .map(RoutesTests.Route::pattern))
                .isEmpty();
    }

    @Test
    void noLinkIsDead() {
        assertThat(crawl().answers().stream()
                        .filter(answer -> answer.status() != 200)
                        .map(answer -> answer.status() + " " + answer.path() + " on " + answer.from()))
                .isEmpty();
    }

    @Test
    void everyAnchorLeadsToSomething() {
        var anchors = pages.stream().collect(Collectors.toMap(Facts::path, Facts::ids));
        var missing = new TreeSet<String>();
        for (var page : pages) {
            for (var href : page.links()) {
                var sign = href.indexOf('#');
                var target = sign < 0 ? null : anchors.get(sign == 0 ? page.path() : href.substring(0, sign));
                if (target != null && !target.contains(href.substring(sign + 1))) {
                    missing.add(href + " on " + page.path());
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyPageIsOneWellBuiltDocument() {
        assertThat(problems(Facts::faults)).isEmpty();
    }

    @Test
    void nothingComesFromElsewhereAndNothingIsInline() {
        assertThat(problems(Facts::foreign)).isEmpty();
    }

    @Test
    void everySymbolThatIsShownExists() {
        var missing = new TreeSet<String>();
        for (var page : pages) {
            for (var symbol : page.symbols()) {
                var address = symbol.split("#");
                if (!crawl().sprite(address[0]).contains("id=\"" + address[1] + "\"")) {
                    missing.add(address[1] + " on " + page.path());
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void noPageSetsACookieAndEachIsGuarded() {
        assertThat(crawl().answers()).allSatisfy(answer -> {
            var headers = answer.response().headers();
            assertThat(headers.firstValue("Set-Cookie")).as(answer.path()).isEmpty();
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .as(answer.path())
                    .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
                    .doesNotContain("unsafe");
            assertThat(headers.firstValue("X-Content-Type-Options"))
                    .as(answer.path())
                    .hasValue("nosniff");
        });
    }

    @Test
    void everyPageOfADemonstrationSaysThatItIsOne() {
        assertThat(pages.stream()
                        .filter(page ->
                                TOWNS.stream().anyMatch(town -> page.path().startsWith("/" + town)))
                        .filter(page -> page.labels().stream()
                                .noneMatch(line ->
                                        line.matches(".*([Kk]eine offizielle Website|not an official website).*"))))
                .extracting(Facts::path)
                .isEmpty();
    }

    @Test
    void whatIsNotPublicIsNowhere() {
        assertThat(crawl().answers().stream()
                        .filter(answer -> crawl().words(answer).contains(CANARY)
                                || answer.path().contains(CANARY.toLowerCase(java.util.Locale.ROOT)))
                        .map(Answer::path))
                .isEmpty();
    }

    @Test
    void noTownShowsAWordOfTheCanaryTown() {
        var own = "/" + CanaryTown.SLUG;
        var sung = crawl().answers().stream()
                .filter(answer -> answer.path().startsWith(own))
                .flatMap(
                        answer -> CanaryTown.WORD.matcher(crawl().words(answer)).results())
                .map(MatchResult::group)
                .collect(Collectors.toSet());

        assertThat(sung).hasSizeGreaterThan(200);
        assertThat(crawl().answers().stream()
                        .filter(answer -> !answer.path().startsWith(own)
                                && !Set.of("/", "/en").contains(answer.path()))
                        .filter(answer ->
                                CanaryTown.WORD.matcher(crawl().words(answer)).find())
                        .map(Crawl.Answer::path))
                .isEmpty();
    }

    /** Titles that only one town has are its canaries: none of them sings in another town. */
    @Test
    void noTownShowsAnythingOfAnother() {
        var others = pages.stream()
                .filter(page -> page.page().status() == 200)
                // It sings the texts of another town.
                .filter(page -> !page.path().startsWith("/" + CanaryTown.SLUG))
                .toList();
        var canaries = new TreeMap<String, List<String>>();
        others.stream()
                .filter(page -> page.path().matches("/[a-z-]+/[a-z]+/\\d+-[^?]*"))
                .collect(Collectors.groupingBy(
                        page -> page.path().split("/")[1], Collectors.mapping(Facts::title, Collectors.toSet())))
                .forEach((town, titles) -> canaries.put(
                        town,
                        titles.stream()
                                .filter(title -> title.length() > 50 && CanaryTown.isOnlyOf(town, title))
                                .sorted()
                                .limit(25)
                                .toList()));
        assertThat(canaries)
                .hasSizeGreaterThan(4)
                .allSatisfy((town, titles) -> assertThat(titles).as(town).isNotEmpty());
        for (var page : others) {
            var town = page.path().split("[/?]").length > 1 ? page.path().split("[/?]")[1] : "";
            var body = page.page().body();
            canaries.forEach((other, titles) -> {
                if (!other.equals(town) && canaries.containsKey(town)) {
                    assertThat(titles)
                            .as(other + " in " + page.path())
                            .noneMatch(title ->
                                    body.contains(title) && !canaries.get(town).contains(title));
                }
            });
        }
    }

    @Test
    void noTownLeadsIntoAnother() {
        var astray = new TreeSet<String>();
        for (var page : pages) {
            if (TOWNS.stream().anyMatch(page::isOf)) {
                for (var href : page.links()) {
                    if (TOWNS.stream().anyMatch(town -> href.matches("/" + town + "([/?#].*)?") && !page.isOf(town))) {
                        astray.add(href + " on " + page.path());
                    }
                }
            }
        }
        assertThat(astray).isEmpty();
    }

    @Test
    void everyPageNamesItselfInEveryLanguage() {
        assertThat(problems(page -> page.namesItself() ? List.of() : List.of("no alternates")))
                .isEmpty();
    }

    /** The German title of an edition or a source is marked wherever an English page has it, also within a sentence. */
    @Test
    void noTitleStandsUnmarkedInAnotherLanguage() {
        var unmarked = new TreeSet<String>();
        for (var town : TOWNS) {
            var english = pages.stream()
                    .filter(page -> page.path().startsWith("/" + town + "/en"))
                    .toList();
            var titles = english.stream()
                    .filter(page -> page.path().matches(".*/en/(fassungen|quellen)/.*"))
                    .flatMap(page -> page.germanTitles().stream())
                    .filter(title -> title.length() > LONG_ENOUGH)
                    .collect(Collectors.toSet());
            assertThat(titles).as(town).isNotEmpty();
            for (var page : english) {
                titles.stream()
                        .filter(page.unmarked()::contains)
                        .forEach(title -> unmarked.add(title + " on " + page.path()));
            }
        }
        assertThat(unmarked).isEmpty();
    }

    private static List<String> problems(Function<Facts, List<String>> found) {
        return pages.stream()
                .filter(page -> page.page().status() == 200)
                .flatMap(page -> found.apply(page).stream().map(problem -> page.path() + ": " + problem))
                .limit(60)
                .toList();
    }
}

package org.planwerk;

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
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
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

    @LocalServerPort
    int port;

    Crawl crawl;

    @BeforeEach
    void crawl() {
        crawl = Crawl.of(port);
    }

    @Test
    void reachesEveryTownAndAGreatManyPages() {
        assertThat(crawl.answers()).hasSizeGreaterThan(500);
        for (var town : TOWNS) {
            assertThat(crawl.find("/" + town)).as(town).isPresent();
        }
    }

    @Test
    void everybodyReachesWhatIsForEverybodyByLinksAlone() throws IOException {
        var reached = crawl.answers().stream()
                .filter(answer -> answer.status() == 200)
                .map(answer -> answer.path().split("\\?")[0])
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
        assertThat(crawl.answers().stream()
                        .filter(answer -> answer.status() != 200)
                        .map(answer -> answer.status() + " " + answer.path() + " on " + answer.from()))
                .isEmpty();
    }

    @Test
    void everyAnchorLeadsToSomething() {
        var anchors = crawl.pages()
                .collect(Collectors.toMap(
                        Answer::path,
                        page -> Set.copyOf(page.html().select("[id]").eachAttr("id"))));
        var missing = new TreeSet<String>();
        crawl.pages().forEach(page -> {
            for (var link : page.html().select("a[href*=#]")) {
                var href = link.attr("href");
                var sign = href.indexOf('#');
                var target = anchors.get(sign == 0 ? page.path() : href.substring(0, sign));
                if (target != null && !target.contains(href.substring(sign + 1))) {
                    missing.add(href + " on " + page.path());
                }
            }
        });
        assertThat(missing).isEmpty();
    }

    @Test
    void everyPageIsOneWellBuiltDocument() {
        assertThat(problems(WellBuilt::problems)).isEmpty();
    }

    @Test
    void nothingComesFromElsewhereAndNothingIsInline() {
        assertThat(problems(html -> html
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
                        .toList()))
                .isEmpty();
    }

    private static boolean isForeign(String address) {
        return !address.isEmpty() && !address.startsWith("/") && !address.startsWith("data:");
    }

    @Test
    void everySymbolThatIsShownExists() {
        var missing = new TreeSet<String>();
        crawl.pages()
                .forEach(page -> page.html().select("use[href]").forEach(use -> {
                    var address = use.attr("href").split("#");
                    if (!crawl.sprite(address[0]).contains("id=\"" + address[1] + "\"")) {
                        missing.add(address[1] + " on " + page.path());
                    }
                }));
        assertThat(missing).isEmpty();
    }

    @Test
    void noPageSetsACookieAndEachIsGuarded() {
        assertThat(crawl.answers()).allSatisfy(answer -> {
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
        assertThat(crawl.pages()
                        .filter(page ->
                                TOWNS.stream().anyMatch(town -> page.path().startsWith("/" + town)))
                        .filter(page -> page.html()
                                .select(".kern-kopfzeile__label")
                                .text()
                                .lines()
                                .noneMatch(line ->
                                        line.matches(".*([Kk]eine offizielle Website|not an official website).*"))))
                .extracting(Answer::path)
                .isEmpty();
    }

    @Test
    void whatIsNotPublicIsNowhere() {
        assertThat(crawl.answers().stream()
                        .filter(answer -> crawl.words(answer).contains(CANARY)
                                || answer.path().contains(CANARY.toLowerCase(java.util.Locale.ROOT)))
                        .map(Answer::path))
                .isEmpty();
    }

    @Test
    void noTownShowsAWordOfTheCanaryTown() {
        var own = "/" + CanaryTown.SLUG;
        var sung = crawl.answers().stream()
                .filter(answer -> answer.path().startsWith(own))
                .flatMap(answer -> CanaryTown.WORD.matcher(crawl.words(answer)).results())
                .map(MatchResult::group)
                .collect(Collectors.toSet());

        assertThat(sung).hasSizeGreaterThan(200);
        assertThat(crawl.answers().stream()
                        .filter(answer -> !answer.path().startsWith(own)
                                && !Set.of("/", "/en").contains(answer.path()))
                        .filter(answer ->
                                CanaryTown.WORD.matcher(crawl.words(answer)).find())
                        .map(Crawl.Answer::path))
                .isEmpty();
    }

    /** Titles that only one town has are its canaries: none of them sings in another town. */
    @Test
    void noTownShowsAnythingOfAnother() {
        var pages = crawl.pages()
                .filter(page -> page.status() == 200)
                // It sings the texts of another town.
                .filter(page -> !page.path().startsWith("/" + CanaryTown.SLUG))
                .toList();
        var canaries = new TreeMap<String, List<String>>();
        pages.stream()
                .filter(page -> page.path().matches("/[a-z-]+/[a-z]+/\\d+-[^?]*"))
                .collect(Collectors.groupingBy(
                        page -> page.path().split("/")[1],
                        Collectors.mapping(page -> page.html().select("h1").text(), Collectors.toSet())))
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
        for (var page : pages) {
            var town = page.path().split("[/?]").length > 1 ? page.path().split("[/?]")[1] : "";
            var body = page.body();
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
        assertThat(crawl.pages()
                        .filter(page ->
                                TOWNS.stream().anyMatch(town -> page.path().matches("/" + town + "(/.*)?")))
                        .flatMap(page -> page.html().select("a[href^=/]").stream()
                                .map(link -> link.attr("href"))
                                .filter(href -> TOWNS.stream()
                                        .anyMatch(town -> href.matches("/" + town + "([/?#].*)?")
                                                && !page.path().matches("/" + town + "(/.*)?")))
                                .map(href -> href + " on " + page.path())))
                .isEmpty();
    }

    @Test
    void everyPageNamesItselfInEveryLanguage() {
        var alternate = Pattern.compile("https?://[^/]+(/.*)?");
        assertThat(problems(html -> html.select("link[rel=alternate][hreflang]").size() < 2
                                || !alternate
                                        .matcher(html.select("link[rel=canonical]")
                                                .attr("href"))
                                        .matches()
                        ? List.of("alternates "
                                + html.select("link[rel=alternate]").size())
                        : List.of()))
                .isEmpty();
    }

    /** The German title of an edition or a source is marked wherever an English page has it, also within a sentence. */
    @Test
    void noTitleStandsUnmarkedInAnotherLanguage() {
        var unmarked = new TreeSet<String>();
        for (var town : TOWNS) {
            var pages = crawl.pages()
                    .filter(page -> page.path().startsWith("/" + town + "/en"))
                    .map(Answer::html)
                    .toList();
            var titles = pages.stream()
                    .filter(page -> page.location().matches(".*/en/(fassungen|quellen)/.*"))
                    .flatMap(page -> page.select("h1 [lang=de]").eachText().stream())
                    .filter(title -> title.length() > LONG_ENOUGH)
                    .collect(Collectors.toSet());
            assertThat(titles).as(town).isNotEmpty();
            for (var page : pages) {
                page.select("[lang=de], svg").remove();
                var text = page.body().text();
                titles.stream().filter(text::contains).forEach(title -> unmarked.add(title + " on " + page.location()));
            }
        }
        assertThat(unmarked).isEmpty();
    }

    private List<String> problems(Function<Document, List<String>> check) {
        return crawl.pages()
                .filter(page -> page.status() == 200)
                .flatMap(page -> check.apply(page.html()).stream().map(problem -> page.path() + ": " + problem))
                .limit(60)
                .toList();
    }
}

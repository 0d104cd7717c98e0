package org.planwerk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.planwerk.identity.Acting;
import org.planwerk.identity.Permission;
import org.planwerk.identity.Role;
import org.planwerk.testing.CanaryTown;
import org.planwerk.testing.DemoTest;
import org.planwerk.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** Who may open which address: {@code routes.txt} lists every one, and an address that it does not list fails. */
@DemoTest
class RoutesTests {

    private static final String TOWN = "/{municipality}";

    /** A line of the table: who, method, the pattern of the address, and what stands in its places. */
    record Route(String who, HttpMethod method, String pattern, Map<String, String> places) {

        /** One line, in every language. */
        static Stream<Route> read(String line) {
            var words = line.trim().split("\\s+");
            var places = Arrays.stream(words)
                    .skip(3)
                    .map(word -> word.split("=", 2))
                    .collect(Collectors.toMap(word -> word[0], word -> word[1]));
            var german = new Route(words[0], HttpMethod.valueOf(words[1]), words[2], places);
            return german.english().map(english -> Stream.of(german, english)).orElseGet(() -> Stream.of(german));
        }

        private Optional<Route> english() {
            if (who.equals("machines") || isPublic() && !pattern.startsWith(TOWN)) {
                return Optional.empty();
            }
            return Optional.of(new Route(
                    who,
                    method,
                    pattern.startsWith(TOWN) ? pattern.replace(TOWN, TOWN + "/en") : "/en" + pattern,
                    places));
        }

        boolean isPublic() {
            return who.equals("everybody") || who.equals("machines") || who.equals("letter");
        }

        /**
         * An address of the pattern in the fictitious town; nothing is behind it but what the line names. What has no place
         * in the pattern is sent with it.
         */
        String example() {
            var path = pattern.replace("{municipality}", "musterstadt");
            var sent = new TreeMap<String, String>();
            for (var place : places.entrySet()) {
                var variable = "{" + place.getKey() + "}";
                if (path.contains(variable)) {
                    path = path.replace(variable, place.getValue());
                } else {
                    sent.put(place.getKey(), place.getValue());
                }
            }
            return path.replaceAll("\\{[^}]+}", "00000000-0000-0000-0000-000000000001")
                    + (sent.isEmpty()
                            ? ""
                            : sent.entrySet().stream()
                                    .map(value -> value.getKey() + "=" + value.getValue())
                                    .collect(Collectors.joining("&", "?", "")));
        }

        /** Of a page for those who write; others ask for the account, which people who are invented here do not have. */
        boolean isOfTheDesk() {
            return pattern.contains("/werkstatt") && !pattern.contains("/personen");
        }

        /** Whether somebody who has signed in gets in. */
        boolean admits(Acting acting) {
            return switch (who) {
                case "everybody", "machines", "letter", "door", "account" -> true;
                case "operator" -> acting.operator();
                case "EVERYWHERE" -> acting.mayWriteEverywhere();
                case "GIVING" -> Arrays.stream(Role.values()).anyMatch(acting::mayGive);
                default -> acting.may(Permission.valueOf(who));
            };
        }

        Pattern address() {
            return Pattern.compile(pattern.replaceAll("\\{[^}]+}", "[^/]+"));
        }
    }

    @Autowired
    RequestMappingHandlerMapping mappings;

    @Autowired
    MockMvcTester mvc;

    @LocalServerPort
    int port;

    static List<Route> table() throws IOException {
        return new ClassPathResource("routes.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .flatMap(Route::read)
                .toList();
    }

    @Test
    void everyAddressStandsInTheTableAndTheTableNamesNoOther() throws IOException {
        var listed = table().stream()
                .map(route -> route.method() + " " + route.pattern())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(served()).containsExactlyElementsOf(listed);
    }

    private Set<String> served() {
        var served = new TreeSet<String>();
        mappings.getHandlerMethods().keySet().forEach(mapping -> {
            var methods = mapping.getMethodsCondition().getMethods();
            for (var pattern : mapping.getPatternValues()) {
                if (pattern.equals("/error")) {
                    continue;
                }
                (methods.isEmpty() ? Stream.of("ANY") : methods.stream().map(Enum::name))
                        .forEach(method -> served.add(method + " " + pattern));
            }
        });
        return served;
    }

    /** As programs ask that look whether a link still leads somewhere. */
    @Test
    void aPageIsThereAlsoForWhoeverOnlyAsksWhetherItIs() {
        assertThat(mvc.head().uri("/musterstadt/massnahmen")).hasStatusOk();
        assertThat(mvc.head().uri("/musterstadt/gibt-es-nicht")).hasStatus(404);
        assertThat(mvc.head().uri("/musterstadt/werkstatt")).hasStatus(401);
    }

    @Test
    void noAddressTakesAnythingFromSomebodyWithoutAnAccount() throws IOException {
        for (var route : table()) {
            var path = route.example();
            for (var method : List.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE)) {
                assertThat(mvc.method(method).uri(path))
                        .as(method + " " + path)
                        .satisfies(result ->
                                assertThat(result.getResponse().getStatus()).isIn(401, 403, 404, 405));
            }
        }
    }

    /** Whoever guesses a link learns nothing, whatever they are in the workshop. */
    @Test
    void whatLiesBehindALinkIsNotThereForAnybodyElse() throws IOException {
        for (var route : table()) {
            if (route.who().equals("letter")) {
                var name = route.method() + " " + route.example();
                var guess = mvc.method(route.method()).uri(route.example()).header("Sec-Fetch-Site", "same-origin");
                assertThat(status(guess)).as(name).isEqualTo(404);
                assertThat(status(guess.with(SignedIn.as(Role.ADMINISTRATOR))))
                        .as(name)
                        .isEqualTo(404);
            }
        }
    }

    /** Each address × each role × in the own municipality or only in another one × nobody and the operator. */
    @Test
    void everyAddressLetsInWhomTheTableSaysAndNobodyElse() throws IOException {
        var people = Stream.concat(
                        Arrays.stream(Role.values()).map(SignedIn::acting),
                        Stream.of(
                                // Roles are read for the municipality of the request: who has one elsewhere has none
                                // here.
                                SignedIn.acting(),
                                new Acting(new UUID(0, 2), "Otto Betrieb", true, Set.of(), Set.of(), Set.of())))
                .toList();
        var tried = new TreeSet<String>();
        for (var route : table()) {
            // Who may do what does not depend on the language: of each address one line in English is enough.
            if (route.isPublic()
                    || route.pattern().contains("/en/") && !tried.add(route.method() + " " + route.pattern())) {
                continue;
            }
            var name = route.method() + " " + route.example();
            var nobody = mvc.method(route.method()).uri(route.example()).with(csrf());
            if (route.who().equals("door")) {
                assertThat(status(nobody)).as(name).isNotIn(401, 403, 500);
                continue;
            }
            assertThat(status(nobody)).as("nobody " + name).isEqualTo(401);
            for (var acting : people) {
                var request = mvc.method(route.method()).uri(route.example()).with(SignedIn.as(acting));
                if (route.admits(acting)) {
                    var status = status(request);
                    assertThat(status).as(acting + " " + name).isNotIn(401, 403);
                    if (route.isOfTheDesk()) {
                        assertThat(status).as(acting + " " + name).isLessThan(500);
                    }
                } else {
                    assertThat(status(request)).as(acting + " " + name).isEqualTo(403);
                }
            }
        }
    }

    private static int status(MockMvcTester.MockMvcRequestBuilder request) {
        var result = request.exchange();
        return result.getUnresolvedException() == null ? result.getResponse().getStatus() : 500;
    }

    @Test
    void aTownThatIsNotThereAnswersNotFoundEverywhere() throws IOException {
        for (var route : table()) {
            if (route.pattern().contains("{municipality}")) {
                var path =
                        route.pattern().replace("{municipality}", "nirgendwo").replaceAll("\\{[^}]+}", "1");
                assertThat(mvc.get().uri(path)).as(path).hasStatus(404);
            }
        }
    }

    /** Titles that only one town has are its canaries: in the workshop, where everything can be read, none sings in another. */
    @Test
    void noWorkshopShowsAnythingOfAnotherTown() throws IOException {
        var towns = List.of("musterstadt", "goeppingen");
        var canaries = new TreeMap<String, List<String>>();
        for (var town : towns) {
            canaries.put(town, titles(town));
        }
        for (var town : towns) {
            var other = towns.get(1 - towns.indexOf(town));
            for (var path : workshop(town)) {
                var answer = read(path);
                assertThat(answer.getStatus()).as(path).isEqualTo(200);
                assertThat(canaries.get(other))
                        .as(other + " in " + path)
                        .hasSizeGreaterThan(20)
                        .noneMatch(answer.getContentAsString()::contains);
            }
        }
    }

    /** Whoever knows the id of an entry of another town finds nothing behind it. */
    @Test
    void noWorkshopOpensAnEntryOfAnotherTownByItsId() throws IOException {
        var foreign = new TreeMap<String, String>();
        for (var list :
                List.of("quellen", "faeden", "sachstaende", "beschluesse", "plaene", "organisationen", "dateien")) {
            var page = Jsoup.parse(read("/musterstadt/werkstatt/" + list).getContentAsString());
            foreign.put(list, page.select(".pw-entries > li").attr("id").substring(2));
        }
        for (var entry : foreign.entrySet()) {
            var there = "/werkstatt/" + entry.getKey() + "/" + entry.getValue();
            assertThat(read("/musterstadt" + there).getStatus()).as(there).isEqualTo(200);
            for (var view : List.of("", "/verlauf", "/papierkorb")) {
                assertThat(read("/goeppingen" + there + view).getStatus())
                        .as(there + view)
                        .isEqualTo(404);
            }
        }
    }

    /** The pages of the workshop that stand in the table, with the first entry of each list that one of them shows. */
    private Set<String> workshop(String town) throws IOException {
        var paths = new TreeSet<String>();
        for (var route : table()) {
            if (route.method() == HttpMethod.GET
                    && route.isOfTheDesk()
                    && !route.pattern().contains("/en/")
                    && (route.places().containsKey("list") || !route.pattern().contains("{list"))
                    && Stream.of("id", "nr").noneMatch(route.places()::containsKey)) {
                var path = route.example().replace("/musterstadt/", "/" + town + "/");
                // Both stand for what is not there.
                if (!path.contains("00000000") && !path.contains("/999")) {
                    paths.add(path);
                }
            }
        }
        for (var path : List.copyOf(paths)) {
            var first = Jsoup.parse(read(path).getContentAsString())
                    .select(".pw-entries > li > div > a")
                    .first();
            if (first != null) {
                paths.add(first.attr("href").split("#")[0]);
            }
        }
        return paths;
    }

    private MockHttpServletResponse read(String path) {
        return mvc.get()
                .uri(path)
                .with(SignedIn.as(Role.ADMINISTRATOR))
                .exchange()
                .getResponse();
    }

    /** Long titles that stand in no package but that of the town. */
    private static List<String> titles(String town) throws IOException {
        var titles = new ArrayList<String>();
        var content = JsonMapper.shared().readTree(Files.readString(Path.of("demo", town, "plan.json")));
        for (var list : content) {
            list.forEach(entry -> titles.add(entry.path("title").asString("")));
        }
        return titles.stream()
                .filter(title -> title.length() > 30 && CanaryTown.isOnlyOf(town, title))
                .distinct()
                .limit(200)
                .toList();
    }
}

package org.planwerk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.planwerk.identity.Role;
import org.planwerk.testing.DemoTest;
import org.planwerk.testing.SignedIn;
import org.planwerk.testing.WellBuilt;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Every sort of page that people reach by following links in the workshop of the fictitious town. */
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkshopSweepTests {

    /** So many pages of a sort are looked at: those of other things are built alike. */
    private static final int MOST_OF_A_SORT = 2;

    private static final String START = "/musterstadt/werkstatt";

    private final Walk administrator = new Walk(Role.ADMINISTRATOR, MOST_OF_A_SORT, "(/en)?");

    @Autowired
    MockMvc browser;

    @BeforeAll
    void follow() throws Exception {
        administrator.follow(START, "/musterstadt/en/werkstatt");
    }

    /** What somebody reaches by following links. */
    private final class Walk {

        private final Role role;
        private final int mostOfASort;
        private final String languages;
        private final Map<String, MockHttpServletResponse> answers = new LinkedHashMap<>();
        private final Map<String, String> from = new HashMap<>();

        private Walk(Role role, int mostOfASort, String languages) {
            this.role = role;
            this.mostOfASort = mostOfASort;
            this.languages = languages;
        }

        private void follow(String... starts) throws Exception {
            var open = new ArrayDeque<>(List.of(starts));
            var sorts = new HashMap<String, Integer>();
            while (!open.isEmpty()) {
                var path = open.poll();
                var sort = path.replaceFirst("\\?.*", "?").replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}|\\d+", "#");
                if (answers.containsKey(path) || sorts.merge(sort, 1, Integer::sum) > mostOfASort) {
                    continue;
                }
                var answer = browser.perform(get(URI.create(path)).with(SignedIn.as(role)))
                        .andReturn()
                        .getResponse();
                answers.put(path, answer);
                if (isPage(answer)) {
                    for (var link : html(answer).select("a[href^=/musterstadt]")) {
                        var href = link.attr("href").replaceFirst("#.*", "");
                        if (href.matches("/musterstadt" + languages + "/werkstatt(/.*|\\?.*)?")) {
                            from.putIfAbsent(href, path);
                            open.add(href);
                        }
                    }
                }
            }
        }

        private List<String> dead() {
            return answers.entrySet().stream()
                    .filter(answer -> answer.getValue().getStatus() != 200
                            && answer.getValue().getStatus() != 302)
                    .map(answer ->
                            answer.getValue().getStatus() + " " + answer.getKey() + " on " + from.get(answer.getKey()))
                    .toList();
        }
    }

    /** Nobody is shown a way that is closed for them. */
    @ParameterizedTest
    @EnumSource(names = {"EDITOR", "MEASURE_OWNER", "COUNCIL_OFFICE", "COUNCIL_MEMBER", "AUDITOR"})
    void noLinkIsDeadForAnybody(Role role) throws Exception {
        var walk = new Walk(role, 1, "");

        walk.follow(START);

        assertThat(walk.answers).hasSizeGreaterThan(20);
        assertThat(walk.dead()).isEmpty();
    }

    @Test
    void reachesAllThatTheWorkshopHas() {
        assertThat(administrator.answers).hasSizeGreaterThan(100);
        assertThat(administrator.dead()).isEmpty();
    }

    @Test
    void everyPageIsOneWellBuiltDocument() throws Exception {
        var problems = new TreeSet<String>();
        for (var answer : administrator.answers.entrySet()) {
            if (isPage(answer.getValue())) {
                WellBuilt.problems(html(answer.getValue()))
                        .forEach(problem -> problems.add(problem + " on " + answer.getKey()));
            }
        }
        assertThat(problems).isEmpty();
    }

    /** As a template that was broken in writing leaves it: quotes in names, ends without a beginning. */
    @Test
    void nothingIsWrittenThatBrowsersMustGuess() throws Exception {
        var guesses = new TreeSet<String>();
        for (var answer : administrator.answers.entrySet()) {
            if (isPage(answer.getValue())) {
                var parser = Parser.htmlParser().setTrackErrors(20);
                parser.parseInput(answer.getValue().getContentAsString(), "");
                parser.getErrors().forEach(error -> guesses.add(error + " on " + answer.getKey()));
            }
        }
        assertThat(guesses).isEmpty();
    }

    @Test
    void everyAnchorOfAPageLeadsToSomething() throws Exception {
        var missing = new TreeSet<String>();
        for (var answer : administrator.answers.entrySet()) {
            if (isPage(answer.getValue())) {
                var html = html(answer.getValue());
                html.select("a[href^=#]").stream()
                        .map(link -> link.attr("href").substring(1))
                        .filter(id -> html.getElementById(id) == null)
                        .forEach(id -> missing.add("#" + id + " on " + answer.getKey()));
            }
        }
        assertThat(missing).isEmpty();
    }

    /** By which it is done once, however often it arrives. */
    @Test
    void everyFormThatChangesSomethingCarriesAKeyOfItsOwn() throws Exception {
        var keys = new HashMap<String, String>();
        var problems = new TreeSet<String>();
        for (var answer : administrator.answers.entrySet()) {
            if (isPage(answer.getValue())) {
                for (var form : html(answer.getValue()).select("form[method=post]")) {
                    var at = form.attr("action") + " on " + answer.getKey();
                    var key = form.select("input[name=_once]").val();
                    if (key.isEmpty() || keys.put(key, at) != null) {
                        problems.add(at);
                    }
                }
            }
        }
        assertThat(keys).hasSizeGreaterThan(100);
        assertThat(problems).isEmpty();
    }

    private static boolean isPage(MockHttpServletResponse answer) {
        return answer.getStatus() == 200
                && String.valueOf(answer.getContentType()).startsWith("text/html");
    }

    private static Document html(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString());
    }
}

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
import org.planwerk.identity.Role;
import org.planwerk.testing.DemoTest;
import org.planwerk.testing.SignedIn;
import org.planwerk.testing.WellBuilt;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Every sort of page that an administrator reaches by following links in the workshop of the fictitious town. */
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkshopSweepTests {

    /** So many pages of a sort are looked at: those of other things are built alike. */
    private static final int MOST_OF_A_SORT = 2;

    private static final String START = "/musterstadt/werkstatt";

    private final Map<String, MockHttpServletResponse> answers = new LinkedHashMap<>();
    private final Map<String, String> from = new HashMap<>();

    @BeforeAll
    void follow(@Autowired MockMvc browser) throws Exception {
        var open = new ArrayDeque<>(List.of(START, "/musterstadt/en/werkstatt"));
        var sorts = new HashMap<String, Integer>();
        while (!open.isEmpty()) {
            var path = open.poll();
            var sort = path.replaceFirst("\\?.*", "?").replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}|\\d+", "#");
            if (answers.containsKey(path) || sorts.merge(sort, 1, Integer::sum) > MOST_OF_A_SORT) {
                continue;
            }
            var answer = browser.perform(get(URI.create(path)).with(SignedIn.as(Role.ADMINISTRATOR)))
                    .andReturn()
                    .getResponse();
            answers.put(path, answer);
            if (isPage(answer)) {
                for (var link : html(answer).select("a[href^=/musterstadt]")) {
                    var href = link.attr("href").replaceFirst("#.*", "");
                    if (href.matches("/musterstadt(/en)?/werkstatt(/.*|\\?.*)?")) {
                        from.putIfAbsent(href, path);
                        open.add(href);
                    }
                }
            }
        }
    }

    @Test
    void reachesAllThatTheWorkshopHas() {
        assertThat(answers).hasSizeGreaterThan(100);
    }

    @Test
    void noLinkIsDead() {
        assertThat(answers.entrySet().stream()
                        .filter(answer -> answer.getValue().getStatus() != 200
                                && answer.getValue().getStatus() != 302)
                        .map(answer -> answer.getValue().getStatus() + " " + answer.getKey() + " on "
                                + from.get(answer.getKey())))
                .isEmpty();
    }

    @Test
    void everyPageIsOneWellBuiltDocument() throws Exception {
        var problems = new TreeSet<String>();
        for (var answer : answers.entrySet()) {
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
        for (var answer : answers.entrySet()) {
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
        for (var answer : answers.entrySet()) {
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

    private static boolean isPage(MockHttpServletResponse answer) {
        return answer.getStatus() == 200
                && String.valueOf(answer.getContentType()).startsWith("text/html");
    }

    private static Document html(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString());
    }
}

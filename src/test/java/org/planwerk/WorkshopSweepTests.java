package org.planwerk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.TreeSet;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.planwerk.identity.Role;
import org.planwerk.testing.DemoTest;
import org.planwerk.testing.Walk;
import org.planwerk.testing.WellBuilt;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Every sort of page that people reach by following links in the workshop of the fictitious town. */
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkshopSweepTests {

    /** So many pages of a sort are looked at: those of other things are built alike. */
    private static final int MOST_OF_A_SORT = 2;

    private static final String TOWN = "/musterstadt";
    private static final String START = "/musterstadt/werkstatt";

    private Walk administrator;

    @BeforeAll
    void follow(@Autowired MockMvc browser) throws Exception {
        administrator = new Walk(browser, TOWN, Role.ADMINISTRATOR, MOST_OF_A_SORT, "(/en)?");
        administrator.follow(START, "/musterstadt/en/werkstatt");
    }

    /** Nobody is shown a way that is closed for them. */
    @ParameterizedTest
    @EnumSource(names = {"EDITOR", "MEASURE_OWNER", "COUNCIL_OFFICE", "COUNCIL_MEMBER", "AUDITOR"})
    void noLinkIsDeadForAnybody(Role role, @Autowired MockMvc browser) throws Exception {
        var walk = new Walk(browser, TOWN, role, 1, "");

        walk.follow(START);

        assertThat(walk.answers()).hasSizeGreaterThan(20);
        assertThat(walk.dead()).isEmpty();
    }

    @Test
    void reachesAllThatTheWorkshopHas() {
        assertThat(administrator.answers()).hasSizeGreaterThan(100);
        assertThat(administrator.dead()).isEmpty();
    }

    @Test
    void everyPageIsOneWellBuiltDocument() throws Exception {
        var problems = new TreeSet<String>();
        for (var answer : administrator.pages().entrySet()) {
            WellBuilt.problems(Walk.html(answer.getValue()))
                    .forEach(problem -> problems.add(problem + " on " + answer.getKey()));
        }
        assertThat(problems).isEmpty();
    }

    /** As a template that was broken in writing leaves it: quotes in names, ends without a beginning. */
    @Test
    void nothingIsWrittenThatBrowsersMustGuess() throws Exception {
        var guesses = new TreeSet<String>();
        for (var answer : administrator.pages().entrySet()) {
            var parser = Parser.htmlParser().setTrackErrors(20);
            parser.parseInput(answer.getValue().getContentAsString(), "");
            parser.getErrors().forEach(error -> guesses.add(error + " on " + answer.getKey()));
        }
        assertThat(guesses).isEmpty();
    }

    @Test
    void everyAnchorOfAPageLeadsToSomething() throws Exception {
        var missing = new TreeSet<String>();
        for (var answer : administrator.pages().entrySet()) {
            var html = Walk.html(answer.getValue());
            html.select("a[href^=#]").stream()
                    .map(link -> link.attr("href").substring(1))
                    .filter(id -> html.getElementById(id) == null)
                    .forEach(id -> missing.add("#" + id + " on " + answer.getKey()));
        }
        assertThat(missing).isEmpty();
    }

    /** By which it is done once, however often it arrives. */
    @Test
    void everyFormThatChangesSomethingCarriesAKeyOfItsOwn() throws Exception {
        var keys = new HashMap<String, String>();
        var problems = new TreeSet<String>();
        for (var answer : administrator.pages().entrySet()) {
            for (var form : Walk.html(answer.getValue()).select("form[method=post]")) {
                var at = form.attr("action") + " on " + answer.getKey();
                var key = form.select("input[name=_once]").val();
                if (key.isEmpty() || keys.put(key, at) != null) {
                    problems.add(at);
                }
            }
        }
        assertThat(keys).hasSizeGreaterThan(100);
        assertThat(problems).isEmpty();
    }
}

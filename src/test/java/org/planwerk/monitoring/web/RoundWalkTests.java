package org.planwerk.monitoring.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planwerk.monitoring.round.RoundFixture.JANA;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planwerk.identity.Acting;
import org.planwerk.identity.Role;
import org.planwerk.mail.Outbox;
import org.planwerk.monitoring.round.RoundFixture;
import org.planwerk.packaging.Entries;
import org.planwerk.tenancy.Tenant;
import org.planwerk.testing.SampleTown;
import org.planwerk.testing.SignedIn;
import org.planwerk.testing.SystemTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A round as people walk through it, page by page. */
@SystemTest
@AutoConfigureMockMvc
class RoundWalkTests {

    private static final Acting COORDINATOR = SignedIn.acting(Role.COORDINATOR);
    private static final Pattern LINK = Pattern.compile("/[a-z0-9-]+(?:/en)?/sachstand/[\\w-]{43}");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Entries entries;

    @Autowired
    Outbox outbox;

    private RoundFixture town;
    private UUID running;
    private UUID school;

    @BeforeEach
    void takeIn(@Autowired SampleTown sample) {
        sample.takeIn();
        town = new RoundFixture(entries);
        running = town.words();
        school = town.organisation("Volkshochschule");
        town.contact(school, "Büro der Volkshochschule", "vhs@example.org");
        town.measure("Kurse am Abend", school);
        town.measure("Kurse mit Kinderbetreuung", school);
    }

    private String at(String path) {
        return "/" + Tenant.get().slug() + "/werkstatt/sachstand" + path;
    }

    private MockHttpServletResponse get(Acting acting, String path) {
        return mvc.get().uri(path).with(SignedIn.as(acting)).exchange().getResponse();
    }

    private static Document page(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).isIn(200, 422, 409);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse post(Acting acting, String path, Map<String, ?> values) {
        var request = mvc.post().uri(path).with(SignedIn.as(acting));
        values.forEach((name, value) -> {
            if (value instanceof List<?> several) {
                request.param(name, several.stream().map(Object::toString).toArray(String[]::new));
            } else {
                request.param(name, value.toString());
            }
        });
        return request.exchange().getResponse();
    }

    /** As a browser sends the form of a page of ours; without a session. */
    private MockHttpServletResponse send(String path, Map<String, String> values) {
        var request = mvc.post().uri(path).header("Sec-Fetch-Site", "same-origin");
        values.forEach((name, value) -> request.param(name, value));
        return request.exchange().getResponse();
    }

    private MockHttpServletResponse open(String path) {
        return mvc.get().uri(path).exchange().getResponse();
    }

    private static Map<String, String> form(Document page) {
        var values = new HashMap<String, String>();
        page.select("main form [name]").forEach(control -> {
            if (!control.is("[type=checkbox], [type=radio]") || control.hasAttr("checked")) {
                values.put(
                        control.attr("name"),
                        control.is("select")
                                ? control.select("option[selected]").val()
                                : control.val());
            }
        });
        return values;
    }

    private String prepared() throws Exception {
        var values = form(page(get(COORDINATOR, at("/neu"))));
        values.put("edition", RoundFixture.EDITION.toString());
        values.put("title", "Sachstand Herbst");
        values.put("superiorName", "Otto Oben");
        values.put("superiorEmail", "otto@example.org");
        values.put("askerEmail", "jana@example.org");
        values.put("own", "Wer hat mitgemacht?");
        var kept = post(COORDINATOR, at("/neu"), values);
        assertThat(kept.getStatus()).isEqualTo(302);
        return Objects.requireNonNull(kept.getRedirectedUrl());
    }

    private String linkTo(String email) {
        return outbox.list().stream()
                .map(one -> one.letter())
                .filter(letter -> letter.to().equals(email)
                        && letter.text().contains("/" + Tenant.get().slug() + "/"))
                .map(letter -> {
                    var link = LINK.matcher(letter.text());
                    assertThat(link.find()).isTrue();
                    return link.group();
                })
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theCoordinatorSeesWhoWouldBeAskedBeforeAnybodyIs() throws Exception {
        var round = prepared();

        var preview = page(get(COORDINATOR, round));
        assertThat(preview.select(".pw-lead").text()).isEqualTo("3 Maßnahmen, ein Brief, eine ohne Zuständige.");
        assertThat(preview.select("#ohne li a").text()).isEqualTo("Mama lernt Deutsch");
        assertThat(outbox.list())
                .noneMatch(
                        one -> one.letter().text().contains("/" + Tenant.get().slug() + "/"));
        assertThat(get(SignedIn.acting(Role.AUDITOR), round).getStatus()).isEqualTo(200);
        assertThat(page(get(SignedIn.acting(Role.AUDITOR), round)).select("main form"))
                .isEmpty();
        assertThat(get(SignedIn.acting(Role.EDITOR), round).getStatus()).isEqualTo(403);
    }

    @Test
    void saysWhatIsWrongWithARoundAndKeepsWhatWasTyped() throws Exception {
        var wrong =
                post(COORDINATOR, at("/neu"), Map.of("title", "", "pause", "2", "deadline", "morgen", "own", "Warum?"));

        assertThat(wrong.getStatus()).isEqualTo(422);
        var page = page(wrong);
        assertThat(page.select("#problems a").eachAttr("href"))
                .contains("#title", "#edition", "#deadline", "#pause", "#askerEmail");
        assertThat(page.select("#own").text()).isEqualTo("Warum?");
    }

    @Test
    void anOwnerAnswersFromTheLetterWithoutAnAccountOrACookie() throws Exception {
        var round = prepared();
        assertThat(post(COORDINATOR, round, Map.of("do", "open")).getStatus()).isEqualTo(302);
        var link = linkTo("vhs@example.org");

        var answer = open(link);
        assertThat(answer.getCookies()).isEmpty();
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("strict-origin");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.getHeader("X-Robots-Tag")).contains("noindex");
        var start = page(answer);
        assertThat(start.select(".pw-todo a").eachText())
                .containsExactly("Kurse am Abend", "Kurse mit Kinderbetreuung");
        assertThat(start.text()).contains("Büro der Volkshochschule, Volkshochschule", "Ihr Name nie", "Jana Muster");
        assertThat(start.select("link[rel=canonical], meta[property], .pw-search"))
                .isEmpty();

        var first = start.select(".pw-todo a").attr("href");
        var step = page(open(first));
        assertThat(step.select("h1").text()).isEqualTo("Kurse am Abend: Wie steht es?");
        assertThat(step.select("input[type=radio][checked]")).isEmpty();
        assertThat(step.select("form[method=post]")).isNotEmpty();
        assertThat(step.select("input[name=_once]"))
                .as("what is kept of it would hold the link")
                .isEmpty();

        var values = form(step);
        values.put("q1", running.toString());
        values.put("do", "next");
        var missing = send(first, values);
        assertThat(missing.getStatus()).isEqualTo(422);
        assertThat(page(missing).select("#problems a").text()).contains("Bitte schreiben Sie einen Satz");
        assertThat(page(open(first)).select("input[type=radio][checked]").val()).isEqualTo(running.toString());

        values = form(page(open(first)));
        values.put("q1", running.toString());
        values.put("q2", "Zwei Kurse mit je 14 Menschen.");
        values.put("do", "auto");
        var saved = send(first, values);
        assertThat(saved.getStatus()).isEqualTo(204);
        assertThat(saved.getHeader("Planwerk-Seen")).isNotBlank();
        values.put("q2", "Etwas anderes.");
        assertThat(send(first, values).getStatus())
                .as("typed before the first was saved")
                .isEqualTo(409);
        values.put("seen", saved.getHeader("Planwerk-Seen"));
        values.put("do", "pause");
        assertThat(send(first, values).getRedirectedUrl()).isEqualTo(link + "?getan=kept");
        assertThat(page(open(link + "?getan=kept")).select("[role=status]").text())
                .startsWith("Gespeichert");

        assertThat(send(link, Map.of("do", "all")).getRedirectedUrl()).endsWith("?getan=handed-in");
        assertThat(page(open(link)).select(".pw-todo .pw-mark").eachText()).containsExactly("abgegeben", "noch offen");
        assertThat(open(first).getRedirectedUrl()).doesNotEndWith("/1");
        assertThat(page(open(first.replaceAll("/1$", ""))).text()).contains("Etwas anderes.", "Doch noch ändern");
    }

    @Test
    void whatOtherSitesSendIsRefused() throws Exception {
        post(COORDINATOR, prepared(), Map.of("do", "open"));
        var link = linkTo("vhs@example.org");

        assertThat(mvc.post()
                        .uri(link)
                        .header("Sec-Fetch-Site", "cross-site")
                        .exchange()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        assertThat(mvc.post()
                        .uri(link)
                        .header("Origin", "https://evil.example")
                        .exchange()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        assertThat(mvc.post().uri(link).exchange().getResponse().getStatus()).isEqualTo(403);
        assertThat(mvc.post()
                        .uri(link)
                        .header("Origin", "http://localhost")
                        .exchange()
                        .getResponse()
                        .getStatus())
                .as("an old browser")
                .isEqualTo(302);
    }

    @Test
    void aMailProgramStopsRemindersByItself() throws Exception {
        var round = prepared();
        post(COORDINATOR, round, Map.of("do", "open"));
        var link = linkTo("vhs@example.org");

        var stopped = mvc.post()
                .uri(link + "/erinnerungen")
                .param("List-Unsubscribe", "One-Click")
                .exchange()
                .getResponse();

        assertThat(page(stopped).select("h1").text()).isEqualTo("Sie bekommen keine Erinnerung mehr");
        assertThat(page(get(COORDINATOR, round))
                        .select("[aria-labelledby=personen]")
                        .text())
                .contains("keine Erinnerungen mehr");
    }

    @Test
    void theCoordinatorReadsAsksBackChangesAndAccepts() throws Exception {
        var round = prepared();
        post(COORDINATOR, round, Map.of("do", "open"));
        var link = linkTo("vhs@example.org");
        var first = page(open(link)).select(".pw-todo a").attr("href");
        var values = form(page(open(first)));
        values.putAll(Map.of("q1", running.toString(), "q2", "2 kurse", "do", "pause"));
        send(first, values);
        send(link, Map.of("do", "all"));

        var live = page(get(COORDINATOR, round));
        assertThat(live.select(".pw-lead").text()).startsWith("1 von 3 Maßnahmen beantwortet.");
        assertThat(live.select(".pw-units > li").eachText())
                .anySatisfy(
                        unit -> assertThat(unit).contains("Volkshochschule", "Kurse am Abend: abgegeben", "1 von 2"));
        var answer = live.select("#lesen li a").attr("href");

        assertThat(post(COORDINATOR, answer, Map.of("do", "askBack", "sentence", ""))
                        .getStatus())
                .isEqualTo(422);
        post(COORDINATOR, answer, Map.of("do", "askBack", "sentence", "Wie viele waren da?"));
        assertThat(page(open(link)).text()).contains("Nachgefragt: Wie viele waren da?");
        send(link, Map.of("do", "all"));

        var editing = page(get(COORDINATOR, answer + "?aendern=true"));
        values = form(editing);
        values.putAll(Map.of("q1", running.toString(), "q2", "Zwei Kurse, 28 Menschen.", "do", "edit"));
        assertThat(post(COORDINATOR, answer, values).getStatus()).isEqualTo(302);
        var read = page(get(COORDINATOR, answer));
        assertThat(read.text()).contains("Zwei Kurse, 28 Menschen.", "Geändert von Jana Muster");
        assertThat(read.select("del").text()).contains("2 kurse");

        assertThat(post(SignedIn.acting(Role.AUDITOR), answer, Map.of("do", "accept"))
                        .getStatus())
                .isEqualTo(403);
        post(COORDINATOR, answer, Map.of("do", "accept"));
        assertThat(page(get(COORDINATOR, answer)).select(".pw-eyebrow").text()).isEqualTo("angenommen");
        var measure = page(open("/" + Tenant.get().slug() + "/massnahmen"))
                .select("a:contains(Kurse am Abend)")
                .attr("href");
        assertThat(page(open(measure)).select("main").text())
                .contains("Zwei Kurse, 28 Menschen.", "Volkshochschule")
                .doesNotContain("Büro der Volkshochschule");
    }

    @Test
    void somebodyWithAnAccountAnswersForTheirOrganisation() throws Exception {
        var round = prepared();
        post(COORDINATOR, round, Map.of("do", "open"));
        var mira = SignedIn.ownerFor(school);
        var own = round + "/meine";

        var start = page(get(mira, own));
        assertThat(start.select(".pw-todo a").eachText())
                .containsExactly("Kurse am Abend", "Kurse mit Kinderbetreuung");
        var first = start.select(".pw-todo a").attr("href");
        var values = form(page(get(mira, first)));
        values.putAll(Map.of("q1", running.toString(), "q2", "Läuft gut.", "do", "pause"));
        assertThat(post(mira, first, values).getRedirectedUrl()).endsWith("/meine?getan=kept");
        assertThat(post(mira, own, Map.of("do", "all")).getRedirectedUrl()).endsWith("?getan=handed-in");
        assertThat(page(get(SignedIn.ownerFor(UUID.randomUUID()), own)).select(".pw-todo"))
                .isEmpty();
        assertThat(get(SignedIn.ownerFor(UUID.randomUUID()), first).getStatus()).isEqualTo(404);
        assertThat(get(SignedIn.acting(Role.COUNCIL_MEMBER), own).getStatus()).isEqualTo(403);
    }

    @Test
    void aPersonPassesAMeasureOnAndTheCoordinatorSeesIt() throws Exception {
        var round = prepared();
        post(COORDINATOR, round, Map.of("do", "open"));
        var link = linkTo("vhs@example.org");
        var values = form(page(open(link + "/weitergeben")));
        values.remove("measures");
        assertThat(page(send(link + "/weitergeben", values))
                        .select("#problems a")
                        .eachAttr("href"))
                .containsExactly("#measures", "#name", "#email");
        var no = page(open(link + "/weitergeben"))
                .select("input[name=measures]")
                .getFirst()
                .val();

        var passed = send(link + "/weitergeben", Map.of("measures", no, "name", "Kim Neu", "email", "KIM@example.org"));

        assertThat(passed.getRedirectedUrl()).endsWith("?getan=forwarded");
        assertThat(page(open(linkTo("kim@example.org"))).select(".pw-todo a").eachText())
                .containsExactly("Kurse am Abend");
        assertThat(page(get(COORDINATOR, round + "/massnahmen/" + no)).text())
                .contains("von Büro der Volkshochschule an Kim Neu");
    }

    @Test
    void closedItTakesNothingMoreAndOpensAgainForAReason() throws Exception {
        var round = prepared();
        post(COORDINATOR, round, Map.of("do", "open"));
        var link = linkTo("vhs@example.org");
        post(COORDINATOR, round, Map.of("do", "close"));

        assertThat(page(open(link)).select("h1").text()).isEqualTo("Diese Abfrage ist beendet");
        var closed = page(get(COORDINATOR, round));
        assertThat(closed.select("code").text()).hasSize(64);
        assertThat(closed.text()).contains("3 nicht gemeldet").doesNotContain("unverändert geblieben");
        assertThat(post(COORDINATOR, round, Map.of("do", "reopen", "reason", ""))
                        .getStatus())
                .isEqualTo(422);
        post(COORDINATOR, round, Map.of("do", "reopen", "reason", "Post kam spät."));
        assertThat(page(open(link)).select("h1").text()).isEqualTo("Was ist aus Ihren Maßnahmen geworden?");
        assertThat(page(get(COORDINATOR, round)).text()).contains("Post kam spät.", JANA.name());
    }

    @Test
    void takesALinkBackAndWritesAgain() throws Exception {
        var round = prepared();
        post(COORDINATOR, round, Map.of("do", "open"));
        var link = linkTo("vhs@example.org");
        var person = page(get(COORDINATOR, round))
                .select("[aria-labelledby=personen] li a")
                .attr("href");

        post(COORDINATOR, person, Map.of("do", "revoke"));
        var gone = open(link);
        assertThat(gone.getStatus()).isEqualTo(404);
        assertThat(Jsoup.parse(gone.getContentAsString()).select("main").text())
                .contains("Dieser Link öffnet nichts")
                .doesNotContain("Volkshochschule", "Kurse");
        post(COORDINATOR, person, Map.of("do", "again"));
        assertThat(page(get(COORDINATOR, person)).text()).contains("Noch einmal geschrieben", "Noch nicht geöffnet");
    }

    @Test
    void handsOverWhatSomebodyLeavesBehindInOneAct() throws Exception {
        var round = prepared();
        post(COORDINATOR, round, Map.of("do", "open"));
        var old = linkTo("vhs@example.org");

        var done = post(
                COORDINATOR,
                at("/uebergeben"),
                Map.of("leaving", "vhs@example.org", "name", "Kim Neu", "email", "kim@example.org"));

        assertThat(done.getStatus()).isEqualTo(302);
        assertThat(open(old).getStatus()).isEqualTo(404);
        assertThat(page(open(linkTo("kim@example.org"))).select(".pw-todo a")).hasSize(2);
    }
}

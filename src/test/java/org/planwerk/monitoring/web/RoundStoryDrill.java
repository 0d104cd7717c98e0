package org.planwerk.monitoring.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planwerk.identity.Role;
import org.planwerk.mail.Outbox;
import org.planwerk.monitoring.round.Reminders;
import org.planwerk.monitoring.round.RoundState;
import org.planwerk.monitoring.round.Rounds;
import org.planwerk.tenancy.Tenant;
import org.planwerk.testing.SampleTown;
import org.planwerk.testing.SignedIn;
import org.planwerk.testing.SystemTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * A year in Musterstadt: everybody is asked, three answer from their letters, one is asked back, the others are reminded, the
 * round is closed, and its report says the same as page, as PDF, in Word and in Excel.
 */
@SystemTest
@AutoConfigureMockMvc
class RoundStoryDrill {

    private static final Pattern LINK = Pattern.compile("/[a-z0-9-]+/sachstand/[\\w-]{43}");
    private static final String SENTENCE = "Im Jahr 2026 kamen 28 Menschen, mehr als erwartet.";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Outbox outbox;

    @Autowired
    Rounds rounds;

    @Autowired
    Reminders reminders;

    @BeforeEach
    void takeInMusterstadt(@Autowired SampleTown town) {
        town.takeInMusterstadt();
    }

    @Test
    void aYearIsAskedForAnsweredAndReported() throws Exception {
        var round = open();
        var links = letters();
        assertThat(links).hasSizeGreaterThan(3);
        var three = links.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .limit(3)
                .toList();
        for (var owner : three) {
            answer(owner.getValue());
        }

        var asked = coordinator(round).select("#lesen li a").attr("href");
        post(asked, Map.of("do", "askBack", "sentence", "Wie viele waren es im Jahr davor?"));
        var again = three.stream()
                .map(Map.Entry::getValue)
                .filter(link -> page(open(link)).text().contains("Nachgefragt: Wie viele waren es im Jahr davor?"))
                .toList();
        assertThat(again).hasSize(1);
        send(again.getFirst(), Map.of("do", "all"));

        remind(three.stream().map(Map.Entry::getKey).toList(), links.size());

        var accepted = acceptAllButOne(round);
        post(round, Map.of("do", "close"));
        var closed = coordinator(round);
        assertThat(closed.select("h1 + .pw-lead").text()).contains(accepted.size() + 1 + " von");
        assertThat(closed.select("#lesen").text()).contains("Eine Antwort nicht angenommen");
        assertThat(open(three.getFirst().getValue()).getContentAsString()).contains("beendet");
        report(accepted);
    }

    private String open() {
        var values = form(coordinator(at("/werkstatt/sachstand/neu")));
        values.put("askerEmail", "jana@example.org");
        var kept = post(at("/werkstatt/sachstand/neu"), values);
        assertThat(kept.getStatus()).isEqualTo(302);
        var round = Objects.requireNonNull(kept.getRedirectedUrl());
        post(round, Map.of("do", "open"));
        return round;
    }

    /** The personal links by the address that they were sent to. */
    private Map<String, String> letters() {
        var links = new LinkedHashMap<String, String>();
        outbox.list().forEach(waiting -> {
            var link = LINK.matcher(waiting.letter().text());
            if (link.find() && link.group().startsWith("/" + Tenant.get().slug() + "/")) {
                links.putIfAbsent(waiting.letter().to(), link.group());
            }
        });
        return links;
    }

    /** Goes from step to step through all measures as somebody without a script does, then hands them in. */
    private void answer(String link) {
        for (var measure : page(open(link)).select(".pw-todo a").eachAttr("href")) {
            var path = measure;
            while (path.matches(".*/\\d+/\\d+$")) {
                var values = form(page(open(path)));
                values.put("do", "next");
                var next = send(path, values);
                assertThat(next.getStatus()).as(path).isEqualTo(302);
                path = Objects.requireNonNull(next.getRedirectedUrl());
            }
        }
        assertThat(send(link, Map.of("do", "all")).getRedirectedUrl()).endsWith("?getan=handed-in");
    }

    /** Ten days after the deadline only those who owe something hear of it, each once. */
    private void remind(List<String> answered, int asked) {
        var open = rounds.list().stream()
                .filter(round -> round.state() == RoundState.OPEN)
                .findFirst()
                .orElseThrow();
        var day = open.deadline().plusDays(10);
        reminders.sendDue(open.id(), day);
        reminders.sendDue(open.id(), day);

        var reminded = outbox.list().stream()
                .map(waiting -> waiting.letter())
                .filter(letter -> letter.text().contains("/" + Tenant.get().slug() + "/")
                        && letter.subject().startsWith("Seit "))
                .map(letter -> letter.to())
                .toList();
        assertThat(reminded).doesNotHaveDuplicates().doesNotContainAnyElementsOf(answered);
        assertThat(reminded).hasSize(asked - answered.size());
    }

    /** The titles of the measures whose answers were accepted; of the one that was not, the round warns. */
    private List<String> acceptAllButOne(String round) {
        var waiting = coordinator(round).select("#lesen li a");
        assertThat(waiting).hasSizeGreaterThan(3);
        var accepted = waiting.subList(1, waiting.size());
        accepted.forEach(answer -> post(answer.attr("href"), Map.of("do", "accept")));
        var left = coordinator(round);
        assertThat(left.select("#lesen li")).hasSize(1);
        assertThat(left.select("a[href='#lesen']").text()).startsWith("Eine Antwort ist noch nicht angenommen.");
        assertThat(left.select("button[value=close]").text()).isEqualTo("Trotzdem schließen und einfrieren");
        return accepted.stream().map(Element::text).toList();
    }

    private void report(List<String> accepted) throws Exception {
        var begin = coordinator(at("/werkstatt/berichte/neu"));
        var values = form(begin);
        values.put("title", "Bericht 2026");
        assertThat(values.get("round")).as("the round that was just closed").isNotEmpty();
        var draft = moved(post(at("/werkstatt/berichte/neu"), values));
        var frozen = moved(post(draft + "/festschreiben", Map.of()));
        moved(post(frozen + "/veroeffentlichen", Map.of()));

        var path = page(open(at("/berichte"))).select("h2 a").attr("href");
        var page = page(open(path)).select("main").text();
        assertThat(page).contains(accepted).contains("Beantwortet, aber nicht geprüft");
        assertThat(count(page, SENTENCE)).isGreaterThanOrEqualTo(accepted.size());
        try (var pdf = Loader.loadPDF(open(path + "/bericht.pdf").getContentAsByteArray());
                var word = new XWPFDocument(
                        new ByteArrayInputStream(open(path + "/bericht.docx").getContentAsByteArray()))) {
            assertThat(count(new PDFTextStripper().getText(pdf), SENTENCE)).isEqualTo(count(page, SENTENCE));
            assertThat(count(new XWPFWordExtractor(word).getText(), SENTENCE)).isEqualTo(count(page, SENTENCE));
        }
        try (var excel = new XSSFWorkbook(
                new ByteArrayInputStream(open(path + "/bericht.xlsx").getContentAsByteArray()))) {
            var format = new DataFormatter();
            var rows = new ArrayList<String>();
            excel.getSheetAt(0).forEach(row -> {
                var cells = new ArrayList<String>();
                row.forEach(cell -> cells.add(format.formatCellValue(cell)));
                rows.add(String.join("|", cells));
            });
            // Below those that count stand what nobody has decided and parts of others.
            var told = rows.stream().filter(row -> row.contains(SENTENCE)).toList();
            assertThat(told).hasSameSizeAs(accepted);
            assertThat(rows.stream().filter(row -> row.endsWith("|TRUE") && !told.contains(row)))
                    .isNotEmpty()
                    .as("nobody has confirmed anything else; what was finished before was not asked about")
                    .allMatch(row -> row.contains("nicht gemeldet") || row.contains("|abgeschlossen|"));
        }
    }

    private static int count(String text, String sentence) {
        var plain = text.replaceAll("[\\s\u00a0\u00ad\u200b]+", "");
        var wanted = sentence.replaceAll("\\s+", "");
        return (int) IntStream.range(0, plain.length())
                .filter(at -> plain.startsWith(wanted, at))
                .count();
    }

    private static String at(String path) {
        return "/" + Tenant.get().slug() + path;
    }

    private Document coordinator(String path) {
        return page(mvc.get()
                .uri(path)
                .with(SignedIn.as(Role.COORDINATOR))
                .exchange()
                .getResponse());
    }

    private MockHttpServletResponse post(String path, Map<String, String> values) {
        var request = mvc.post().uri(path).with(SignedIn.as(Role.COORDINATOR));
        values.forEach((name, value) -> request.param(name, value));
        return request.exchange().getResponse();
    }

    private MockHttpServletResponse open(String path) {
        return mvc.get().uri(path).exchange().getResponse();
    }

    /** As a browser sends the form of a page of ours; without a session. */
    private MockHttpServletResponse send(String path, Map<String, String> values) {
        var request = mvc.post().uri(path).header("Sec-Fetch-Site", "same-origin");
        values.forEach((name, value) -> request.param(name, value));
        return request.exchange().getResponse();
    }

    private static String moved(MockHttpServletResponse answer) {
        assertThat(answer.getStatus()).isEqualTo(302);
        return Objects.requireNonNull(answer.getRedirectedUrl());
    }

    private static Document page(MockHttpServletResponse answer) {
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(new String(answer.getContentAsByteArray(), UTF_8));
    }

    /** What the form of a page sends: as it stands, the first of what has to be chosen, and a sentence where one is asked for. */
    private static Map<String, String> form(Document page) {
        var values = new LinkedHashMap<String, String>();
        for (Element control : page.select("main form [name]")) {
            var name = control.attr("name");
            if (control.is("[type=radio]")) {
                if (control.hasAttr("checked") || !values.containsKey(name)) {
                    values.put(name, control.val());
                }
            } else if (control.is("[type=checkbox]")) {
                if (control.hasAttr("checked")) {
                    values.put(name, control.val());
                }
            } else if (control.is("select")) {
                values.put(name, control.select("option[selected]").val());
            } else if (control.is("textarea") && name.matches("q\\d+")) {
                values.put(name, SENTENCE);
            } else if (!control.is("button")) {
                values.put(name, control.is("textarea") ? control.wholeText() : control.val());
            }
        }
        return values;
    }
}

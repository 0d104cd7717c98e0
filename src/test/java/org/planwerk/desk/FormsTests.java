package org.planwerk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planwerk.identity.Role;
import org.planwerk.packaging.Entries;
import org.planwerk.tenancy.Tenant;
import org.planwerk.testing.SampleTown;
import org.planwerk.testing.SignedIn;
import org.planwerk.testing.SystemTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Every form of the workshop with whatever people and machines may put into it. */
@SystemTest
@AutoConfigureMockMvc
class FormsTests {

    static final List<String> HOSTILE = List.of(
            "",
            " \t ",
            "a\u0000b\u0007c",
            "\ud83d",
            "👩‍👩‍👧‍👦 🎉",
            "مرحبا بكم في المدينة",
            "rechts\u202egnudliB\u202c",
            "<script>alert(1)</script><b onclick=x>fett</b>",
            "'; drop table plan.measure; --",
            "=HYPERLINK(\"http://example.org\")",
            "99999999999999999999",
            "31.02.2024",
            "${7*7} {0} #{x}");

    @Autowired
    MockMvc browser;

    @Autowired
    Entries entries;

    @BeforeEach
    void takeInASample(@Autowired SampleTown town) {
        town.takeIn();
    }

    @Test
    void everyFormSurvivesEverything() throws Exception {
        var sheets = Sheets.all().map(sheet -> path(sheet) + "/neu");
        for (var path : Stream.concat(sheets, Stream.of("/plan/neu", "/einstellungen/kommune"))
                .toList()) {
            var form = form(path);
            for (var hostile : HOSTILE) {
                var sent = filled(path, form, hostile);
                var answer = browser.perform(sent).andReturn().getResponse();

                assertThat(answer.getStatus())
                        .as(path + " with " + hostile.substring(0, Math.min(20, hostile.length())))
                        .isIn(302, 422);
                if (answer.getStatus() == 422) {
                    assertThat(answer.getContentAsString()).doesNotContain("<script>alert", "<b onclick");
                    assertThat(Jsoup.parse(answer.getContentAsString()).select("#problems li a"))
                            .as(path)
                            .isNotEmpty()
                            .allSatisfy(link -> assertThat(link.text()).isNotBlank());
                }
            }
        }
    }

    /** Some lists have no two entries of one name. */
    @Test
    void theSameAgainIsTakenOrRefusedWithASentence() throws Exception {
        for (var sheet : Sheets.all().toList()) {
            var path = path(sheet) + "/neu";
            for (var time = 0; time < 2; time++) {
                var answer = browser.perform(filled(path, form(path), "2027"))
                        .andReturn()
                        .getResponse();

                assertThat(answer.getStatus()).as(path).isIn(302, 422);
            }
        }
    }

    @Test
    void aTextThatIsFarTooLongIsRefusedAndKept() throws Exception {
        var path = "/fassung/2/massnahmen/neu";
        var text = "x".repeat(1_000_000);

        var answer = browser.perform(filled(path, form(path), text)).andReturn().getResponse();

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.getContentAsString()).select("#title").val())
                .isEqualTo(text);
    }

    @Test
    void aFormThatIsSentTwiceAddsOneThing() throws Exception {
        var path = "/fassung/2/bedarfe/neu";
        var sent = form(path);

        browser.perform(filled(path, sent, "Kurse am Abend"));
        browser.perform(filled(path, sent, "Kurse am Abend"));

        assertThat(entries.list("needs", null).stream()
                        .filter(need -> need.title().equals("Kurse am Abend")))
                .hasSize(1);
    }

    @Test
    void aWordThatStandsTwiceIsRefusedAtItsControl() throws Exception {
        var answer = browser.perform(filled("/plan/neu", form("/plan/neu"), "Gleich"))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(422);
        var page = Jsoup.parse(answer.getContentAsString());
        var link = page.select("#problems li a").attr("href");
        assertThat(link).startsWith("#word.");
        assertThat(page.getElementById(link.substring(1))).isNotNull();
    }

    @Test
    void aPlanThatIsSentTwiceIsOnePlan() throws Exception {
        var sent = form("/plan/neu").stream()
                .filter(control -> !control.attr("name").startsWith("word."))
                .toList();

        for (var time = 0; time < 2; time++) {
            var answer = browser.perform(filled("/plan/neu", sent, "Zweiter Plan"))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).isEqualTo(302);
        }

        assertThat(entries.list("plans", null).stream()
                        .filter(plan -> plan.title().equals("Zweiter Plan")))
                .hasSize(1);
        assertThat(entries.list("editions", null).stream()
                        .filter(edition -> edition.title().equals("Zweiter Plan")))
                .hasSize(1);
    }

    @Test
    void aNewRowThatIsSentTwiceIsOneMeasure() throws Exception {
        var path = "/fassung/2/massnahmen/tabelle";
        var table = Jsoup.parse(browser.perform(get(at(path)).with(SignedIn.as(Role.ADMINISTRATOR)))
                .andReturn()
                .getResponse()
                .getContentAsString());

        for (var time = 0; time < 2; time++) {
            browser.perform(post(at(path))
                    .with(SignedIn.as(Role.ADMINISTRATOR))
                    .param("do", "save")
                    .param("neu", table.select("input[name=neu]").val())
                    .param("c.n1.title", "Aus der Tabelle")
                    .param("c.n2.title", "Auch aus der Tabelle"));
        }

        var edition = entries.list("editions", null).stream()
                .filter(one -> one.no() == 2)
                .findFirst()
                .orElseThrow();
        assertThat(entries.list("measures", edition.key().uuid()).stream()
                        .map(measure -> measure.title())
                        .filter(title -> title.endsWith("us der Tabelle")))
                .containsExactlyInAnyOrder("Aus der Tabelle", "Auch aus der Tabelle");
    }

    @Test
    void everySheetSaysWhatItsControlsAre() throws Exception {
        for (var sheet : Sheets.all().toList()) {
            for (var language : List.of("", "/en")) {
                var page = Jsoup.parse(
                        browser.perform(get("/" + Tenant.get().slug() + language + "/werkstatt" + path(sheet) + "/neu")
                                        .with(SignedIn.as(Role.ADMINISTRATOR)))
                                .andReturn()
                                .getResponse()
                                .getContentAsString());
                assertThat(page.select("main label, main legend"))
                        .isNotEmpty()
                        .allSatisfy(label -> assertThat(label.text()).isNotBlank());
            }
        }
    }

    private List<Element> form(String path) throws Exception {
        var answer = browser.perform(get(at(path)).with(SignedIn.as(Role.ADMINISTRATOR)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString()).select("#blatt input, #blatt textarea, #blatt select").stream()
                .filter(control -> !control.attr("name").isEmpty())
                // Without the key by which it is done once: what it adds is one thing also where that is lost.
                .filter(control -> !control.attr("name").startsWith("_"))
                .toList();
    }

    /** Choices as a browser would send them, and the text in every control that takes one. */
    private static MockHttpServletRequestBuilder filled(String path, List<Element> form, String text) {
        var sent = post(at(path)).with(SignedIn.as(Role.ADMINISTRATOR)).param("do", "save");
        for (var control : form) {
            switch (control.tagName() + control.attr("type")) {
                case "inputcheckbox" -> {}
                case "inputhidden" -> sent.param(control.attr("name"), control.attr("value"));
                case "select" ->
                    sent.param(
                            control.attr("name"),
                            Stream.concat(
                                            control.select("option[selected]").stream(),
                                            control.select("option").stream())
                                    .findFirst()
                                    .map(option -> option.attr("value"))
                                    .orElse(""));
                default -> sent.param(control.attr("name"), control.attr("name").equals("position") ? "1" : text);
            }
        }
        return sent;
    }

    private static String path(Sheet sheet) {
        return (sheet.edition() ? "/fassung/2/" : "/") + sheet.path();
    }

    private static String at(String path) {
        return "/" + Tenant.get().slug() + "/werkstatt" + path;
    }
}

package org.planwerk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.ServletException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.planwerk.identity.Role;
import org.planwerk.packaging.Drifts;
import org.planwerk.tenancy.Tenant;
import org.planwerk.testing.SampleTown;
import org.planwerk.testing.SignedIn;
import org.planwerk.testing.SystemTest;
import org.planwerk.testing.Walk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Every sort of form that the workshop has, filled with what no person would write into it. */
@SystemTest
@AutoConfigureMockMvc
class HostileFormsDrill {

    /** So often each form is sent: every control has had so many of the texts then. */
    private static final int ROUNDS = 3;

    /** As somebody pastes a whole book. */
    private static final String LONG = "x".repeat(1_000_000);

    @Autowired
    MockMvc browser;

    @Test
    void everyFormAnswersEverythingWithAPageThatPeopleCanRead(@Autowired SampleTown town, @Autowired Drifts drifts)
            throws Exception {
        town.takeInMusterstadt();
        var slug = "/" + Tenant.get().slug();
        var walk = new Walk(browser, slug, Role.ADMINISTRATOR, 1, "");
        walk.follow(slug + "/werkstatt");
        var forms = forms(walk);
        assertThat(forms).hasSizeGreaterThan(60);
        var problems = new TreeSet<String>();

        for (var form : forms.entrySet()) {
            for (var round = 0; round <= ROUNDS; round++) {
                var first = round * 5;
                IntFunction<String> texts = round < ROUNDS
                        ? no -> FormsTests.HOSTILE.get((first + no) % FormsTests.HOSTILE.size())
                        : no -> no == 0 ? LONG : "x";
                var sent = filled(form.getValue(), texts);
                try {
                    var answer = browser.perform(sent).andReturn().getResponse();
                    problem(answer, form.getKey()).ifPresent(problems::add);
                } catch (ServletException broken) {
                    problems.add("breaks: " + form.getKey() + " " + broken.getMessage());
                }
            }
        }

        assertThat(problems).isEmpty();
        assertThat(drifts.list()).isEmpty();
    }

    /** One of each sort, by where it is sent and what it asks. */
    private static Map<String, Element> forms(Walk walk) throws Exception {
        var forms = new LinkedHashMap<String, Element>();
        for (var page : walk.pages().entrySet()) {
            for (var form : Walk.html(page.getValue()).select("main form[method=post]:not([enctype])")) {
                if (form.attr("action").isEmpty()) {
                    form.attr("action", page.getKey());
                }
                var sort = form.attr("action").replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}|\\d+", "#") + " "
                        + form.select("[name]").eachAttr("name").hashCode();
                forms.putIfAbsent(sort, form);
            }
        }
        return forms;
    }

    private static Optional<String> problem(MockHttpServletResponse answer, String form) throws Exception {
        var status = answer.getStatus();
        if (status == 302 || status == 303 || status == 204) {
            return Optional.empty();
        }
        var body = answer.getContentAsString();
        if (status != 200 && status != 409 && status != 422) {
            return Optional.of(status + " " + form + " " + answer.getErrorMessage());
        }
        if (body.contains("<script>alert") || body.contains("<b onclick")) {
            return Optional.of("shows a script: " + form);
        }
        var page = Jsoup.parse(body);
        if (status == 422
                && page.select("#problems li a, .pw-hint--warn, [role=alert]").stream()
                        .noneMatch(said -> !said.text().isBlank())) {
            return Optional.of("says nothing: " + form);
        }
        return Optional.empty();
    }

    private static MockHttpServletRequestBuilder filled(Element form, IntFunction<String> texts) {
        var sent = post(URI.create(form.attr("action"))).with(SignedIn.as(Role.ADMINISTRATOR));
        var number = 0;
        for (var control : form.select("input[name], textarea[name], select[name]")) {
            var name = control.attr("name");
            switch (control.tagName() + control.attr("type")) {
                case "inputhidden" -> {
                    if (!name.startsWith("_")) {
                        sent.param(name, control.attr("value"));
                    }
                }
                case "inputcheckbox", "inputradio" -> {
                    if (control.hasAttr("checked")) {
                        sent.param(name, control.attr("value"));
                    }
                }
                case "select" ->
                    control.select("option[selected]").eachAttr("value").forEach(value -> sent.param(name, value));
                default -> sent.param(name, texts.apply(number++));
            }
        }
        var button = form.select("button[name]").first();
        if (button != null) {
            sent.param(button.attr("name"), button.attr("value"));
        }
        return sent;
    }
}

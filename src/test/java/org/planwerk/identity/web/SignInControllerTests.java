package org.planwerk.identity.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planwerk.identity.Account;
import org.planwerk.identity.Accounts;
import org.planwerk.identity.Role;
import org.planwerk.tenancy.Tenant;
import org.planwerk.testing.ModuleTest;
import org.planwerk.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ModuleTest
class SignInControllerTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn people;

    @Autowired
    Accounts accounts;

    Account jana;

    @BeforeEach
    void addJana() {
        jana = people.add(Tenant.get(), Role.COORDINATOR, List.of());
    }

    private MvcTestResult signIn(String email, String password, String target) {
        return mvc.post()
                .uri("/anmelden")
                .param("email", email)
                .param("password", password)
                .param("target", target)
                .with(csrf())
                .exchange();
    }

    private Cookie session(MvcTestResult result) {
        return requireNonNull(result.getResponse().getCookie("planwerk"));
    }

    @Test
    void leadsBackToThePageThatWasAskedFor() {
        var target = "/" + Tenant.get().slug() + "/werkstatt/fassung?teil=2";

        assertThat(signIn(jana.email(), SignedIn.PASSWORD, target))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl(target);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/werkstatt",
                "//example.org/werkstatt",
                "/a/werkstatt//example.org",
                "/musterstadt/werkstatt\\example.org",
                "/musterstadt",
                "javascript:alert(1)",
                ""
            })
    void leadsNowhereElse(String target) {
        assertThat(signIn(jana.email(), SignedIn.PASSWORD, target))
                .hasRedirectedUrl("/" + Tenant.get().slug() + "/werkstatt");
    }

    @Test
    void knowsAnAddressHoweverItIsTyped() {
        assertThat(signIn(" " + jana.email().toUpperCase(java.util.Locale.ROOT) + " ", SignedIn.PASSWORD, ""))
                .hasStatus3xxRedirection();
    }

    @Test
    void givesTheSameAnswerWhateverIsWrong() {
        accounts.disable(people.add("Weg Gegangen", false).id());
        var wrongPassword = signIn(jana.email(), "das war es nicht", "");
        var nobody = signIn("niemand@example.org", SignedIn.PASSWORD, "");
        var nonsense = signIn("\u0000'\"<>", "\u0000", "");

        assertThat(List.of(wrongPassword, nobody, nonsense))
                .allSatisfy(
                        result -> assertThat(result).hasStatus(422).bodyText().contains("E-Mail oder Passwort"));
        assertThat(wrongPassword.getResponse().getCookie("planwerk")).isNull();
        assertThat(Jsoup.parse(
                                wrongPassword.getResponse().getContentAsByteArray().length > 0
                                        ? body(wrongPassword)
                                        : "")
                        .select("#email")
                        .val())
                .isEqualTo(jana.email());
        assertThat(body(wrongPassword)).doesNotContain("das war es nicht");
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aDisabledAccountIsOutAtOnceAndStaysOut() {
        var cookie = session(signIn(jana.email(), SignedIn.PASSWORD, ""));
        assertThat(mvc.get().uri("/anmelden/konto").cookie(cookie)).hasStatusOk();

        accounts.disable(jana.id());

        assertThat(mvc.get().uri("/anmelden/konto").cookie(cookie)).hasStatus(401);
        assertThat(signIn(jana.email(), SignedIn.PASSWORD, "")).hasStatus(422);
    }

    @Test
    void neverGoesOnInASessionThatSomebodyElseBegan() {
        var before = session(signIn(jana.email(), SignedIn.PASSWORD, ""));
        var after = mvc.post()
                .uri("/anmelden")
                .cookie(before)
                .param("email", jana.email())
                .param("password", SignedIn.PASSWORD)
                .with(csrf())
                .exchange();

        assertThat(session(after).getValue()).isNotEqualTo(before.getValue());
        assertThat(mvc.get().uri("/anmelden/konto").cookie(before)).hasStatus(401);
        assertThat(mvc.get().uri("/anmelden/konto").cookie(session(after))).hasStatusOk();
    }

    @Test
    void signingOutEndsTheSession() {
        var cookie = session(signIn(jana.email(), SignedIn.PASSWORD, ""));

        assertThat(mvc.post().uri("/anmelden/abmelden").cookie(cookie).with(csrf()))
                .hasRedirectedUrl("/anmelden/ende");

        assertThat(mvc.get().uri("/anmelden/konto").cookie(cookie)).hasStatus(401);
    }

    @Test
    void signingOutEverywhereLeavesOnlyThisBrowser() {
        var other = session(signIn(jana.email(), SignedIn.PASSWORD, ""));
        var here = session(signIn(jana.email(), SignedIn.PASSWORD, ""));
        assertThat(mvc.get().uri("/anmelden/konto").cookie(here)).bodyText().contains("Überall sonst abmelden");

        mvc.post()
                .uri("/anmelden/konto/ueberall-abmelden")
                .cookie(here)
                .with(csrf())
                .exchange();

        assertThat(mvc.get().uri("/anmelden/konto").cookie(other)).hasStatus(401);
        assertThat(mvc.get().uri("/anmelden/konto").cookie(here)).bodyText().doesNotContain("Überall sonst abmelden");
    }

    @Test
    void anotherPasswordEndsAllSessions() {
        var cookie = session(signIn(jana.email(), SignedIn.PASSWORD, ""));

        accounts.changePassword(jana.id(), "{changed}");

        assertThat(mvc.get().uri("/anmelden/konto").cookie(cookie)).hasStatus(401);
    }

    @Test
    void cookiesAreHiddenFromScriptsAndFromOtherSites() {
        var cookie = session(signIn(jana.email(), SignedIn.PASSWORD, ""));

        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
    }
}

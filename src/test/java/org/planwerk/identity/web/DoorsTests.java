package org.planwerk.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.planwerk.identity.Accounts;
import org.planwerk.identity.Doors;
import org.planwerk.identity.Invitations;
import org.planwerk.identity.Members;
import org.planwerk.identity.Reach;
import org.planwerk.identity.Role;
import org.planwerk.mail.Outbox;
import org.planwerk.tenancy.Tenant;
import org.planwerk.testing.ModuleTest;
import org.planwerk.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The ways in by one-time links. */
@ModuleTest
class DoorsTests {

    private static final Pattern ADDRESS = Pattern.compile("http://localhost(/anmelden/\\S+)");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn people;

    @Autowired
    Accounts accounts;

    @Autowired
    Members members;

    @Autowired
    Invitations invitations;

    @Autowired
    Doors doors;

    @Autowired
    Outbox outbox;

    private MvcTestResult post(String path, Map<String, String> values) {
        var request = mvc.post().uri(path).with(csrf());
        values.forEach(request::param);
        return request.exchange();
    }

    private List<String> addresses(String email) {
        return outbox.list().stream()
                .filter(waiting -> waiting.letter().to().equals(email))
                .map(waiting -> {
                    var address = ADDRESS.matcher(waiting.letter().text());
                    assertThat(address.find()).isTrue();
                    return address.group(1);
                })
                .toList();
    }

    @Test
    void anInvitationMakesAnAccountWithItsRoleOnce() {
        invite("neu@example.org", Role.COORDINATOR);
        var address = addresses("neu@example.org").getFirst();
        assertThat(mvc.get().uri(address)).hasStatusOk().bodyText().contains("Koordination", "Otto Betrieb");
        assertThat(mvc.get().uri(address)).as("looking does not use it up").hasStatusOk();
        var good = Map.of("name", "Nora Neu", "password", SignedIn.PASSWORD);

        assertThat(post(address, Map.of("name", "", "password", "Passwort1234")))
                .hasStatus(422)
                .bodyText()
                .contains("Bitte geben Sie Ihren Namen an", "zu leicht zu erraten")
                .doesNotContain("Passwort1234");
        assertThat(post(address, good)).hasRedirectedUrl("/" + Tenant.get().slug() + "/werkstatt");

        var account = accounts.find("neu@example.org").orElseThrow();
        assertThat(members.list(account.id()))
                .singleElement()
                .satisfies(membership -> assertThat(membership.role()).isEqualTo(Role.COORDINATOR));
        assertThat(post(address, good)).hasStatus(410);
        assertThat(mvc.get().uri(address)).hasStatus(410);
    }

    @Test
    void whoHasAnAccountJoinsWithItAndIsNotSignedInByTheLetterAlone() {
        var known = people.add("Karl Kennt", false);
        invite(known.email(), Role.AUDITOR);
        var address = addresses(known.email()).getFirst();

        var joined = post(address, Map.of());

        assertThat(joined).hasStatus3xxRedirection();
        assertThat(joined.getResponse().getCookie("planwerk")).isNull();
        assertThat(members.list(known.id())).hasSize(1);
    }

    @Test
    void anInvitationThatWasTakenBackOpensNothing() {
        invite("weg@example.org", Role.EDITOR);
        invitations.list().stream()
                .filter(invitation -> invitation.email().equals("weg@example.org"))
                .forEach(invitation -> invitations.remove(invitation.id()));

        assertThat(mvc.get().uri(addresses("weg@example.org").getFirst())).hasStatus(410);
    }

    private void invite(String email, Role role) {
        invitations.invite(email, role, Reach.NONE, "Otto Betrieb", "http://localhost", java.util.Locale.GERMAN);
    }

    @Test
    void aResetSaysToNobodyWhetherThereIsAnAccount() {
        var known = people.add("Karl Kennt", false);

        var forKnown = post("/anmelden/passwort", Map.of("email", known.email()));
        var forNobody = post("/anmelden/passwort", Map.of("email", "niemand@example.org"));

        assertThat(forKnown).hasStatusOk().bodyText().contains("Wenn es ein Konto");
        assertThat(forNobody).hasStatusOk().bodyText().contains("Wenn es ein Konto");
        assertThat(addresses(known.email())).hasSize(1);
        assertThat(addresses("niemand@example.org")).isEmpty();
    }

    @Test
    void onlyTheNewestResetIsGoodAndOnlyThreeAreWrittenInAnHour() {
        var known = people.add("Karl Kennt", false);
        for (var i = 0; i < 5; i++) {
            post("/anmelden/passwort", Map.of("email", known.email()));
        }
        var written = addresses(known.email());
        assertThat(written).hasSize(3);

        assertThat(written.stream()
                        .filter(address ->
                                mvc.get().uri(address).exchange().getResponse().getStatus() == 200))
                .hasSize(1);
    }

    @Test
    void anotherPasswordIsSetOnce() {
        var known = people.add("Karl Kennt", false);
        post("/anmelden/passwort", Map.of("email", known.email()));
        var address = addresses(known.email()).getFirst();

        assertThat(post(address, Map.of("password", "kurz")))
                .hasStatus(422)
                .bodyText()
                .contains("mindestens 12");
        assertThat(post(address, Map.of("password", "Nebel Teekanne Fahrrad")))
                .hasStatus3xxRedirection()
                .cookies()
                .containsCookie("planwerk");

        assertThat(post("/anmelden", Map.of("email", known.email(), "password", "Nebel Teekanne Fahrrad")))
                .hasStatus3xxRedirection();
        assertThat(post(address, Map.of("password", "Nebel Teekanne Fahrrad"))).hasStatus(410);
    }

    @Test
    void theLinkForTheFirstAccountIsForAnEmptyInstallationOnly() {
        people.add("Schon Da", false);

        assertThat(doors.first()).isEmpty();
        assertThat(mvc.get().uri("/anmelden/erster/irgendetwas")).hasStatus(410);
    }
}

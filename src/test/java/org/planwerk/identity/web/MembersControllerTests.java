package org.planwerk.identity.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.planwerk.identity.Acting;
import org.planwerk.identity.Invitations;
import org.planwerk.identity.Members;
import org.planwerk.identity.Membership;
import org.planwerk.identity.Role;
import org.planwerk.tenancy.Municipality;
import org.planwerk.tenancy.Tenant;
import org.planwerk.testing.Database;
import org.planwerk.testing.ModuleTest;
import org.planwerk.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ModuleTest
class MembersControllerTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn people;

    @Autowired
    Members members;

    @Autowired
    Invitations invitations;

    @Autowired
    Database database;

    private MvcTestResult post(Acting acting, String path, String name, String... values) {
        return mvc.post()
                .uri("/" + Tenant.get().slug() + "/werkstatt/personen" + path)
                .param("email", "neu@example.org")
                .param(name, values)
                .with(SignedIn.as(acting))
                .exchange();
    }

    @Test
    void aCoordinatorInvitesEditorsButNoAdministrators() {
        var coordinator = SignedIn.acting(Role.COORDINATOR);

        assertThat(post(coordinator, "/einladen", "role", "ADMINISTRATOR"))
                .hasStatus(422)
                .bodyText()
                .contains("Bitte wählen Sie eine Aufgabe", "neu@example.org");
        assertThat(post(coordinator, "/einladen", "role", "EDITOR")).hasStatus3xxRedirection();

        assertThat(invitations.list()).singleElement().satisfies(invitation -> {
            assertThat(invitation.role()).isEqualTo(Role.EDITOR);
            assertThat(invitation.invitedBy()).isEqualTo("Jana Muster");
        });
    }

    @Test
    void aCoordinatorNeitherGivesNorTakesWhatTheyDoNotHold() {
        var anna = people.add(Tenant.get(), Role.ADMINISTRATOR, List.of());

        assertThat(post(SignedIn.acting(Role.COORDINATOR), "/" + anna.id(), "roles", "EDITOR", "AUDITOR"))
                .hasStatus3xxRedirection();

        assertThat(members.list(anna.id()))
                .extracting(Membership::role)
                .containsExactlyInAnyOrder(Role.ADMINISTRATOR, Role.EDITOR);
    }

    @Test
    void theLastAdministratorStays() {
        var anna = people.add(Tenant.get(), Role.ADMINISTRATOR, List.of());
        var administrator = SignedIn.acting(Role.ADMINISTRATOR);

        assertThat(post(administrator, "/" + anna.id(), "roles", "EDITOR"))
                .hasStatus(422)
                .bodyText()
                .contains("Jemand muss die Kommune verwalten");

        people.add(Tenant.get(), Role.ADMINISTRATOR, List.of());
        assertThat(post(administrator, "/" + anna.id(), "roles", "EDITOR")).hasStatus3xxRedirection();
        assertThat(members.list(anna.id())).extracting(Membership::role).containsExactly(Role.EDITOR);
    }

    @Test
    void peopleOfAnotherMunicipalityAreNotThere() {
        Municipality other = database.addMunicipality();
        var stranger = people.add("Fremde Person", false);

        assertThat(mvc.get()
                        .uri("/" + other.slug() + "/werkstatt/personen/" + stranger.id())
                        .with(SignedIn.as(Role.ADMINISTRATOR)))
                .hasStatus(404);
        assertThat(mvc.get()
                        .uri("/" + Tenant.get().slug() + "/werkstatt/personen")
                        .with(SignedIn.as(Role.ADMINISTRATOR)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Fremde Person");
    }

    @Test
    void whoHasARoleElsewhereHasNoneHere() {
        var other = database.addMunicipality();
        var anna = people.add(Tenant.get(), Role.ADMINISTRATOR, List.of());
        var signedIn = mvc.post()
                .uri("/anmelden")
                .param("email", anna.email())
                .param("password", SignedIn.PASSWORD)
                .with(csrf())
                .exchange();
        var cookie = requireNonNull(signedIn.getResponse().getCookie("planwerk"));

        assertThat(mvc.get()
                        .uri("/" + Tenant.get().slug() + "/werkstatt/personen")
                        .cookie(cookie))
                .hasStatusOk();
        assertThat(mvc.get().uri("/" + other.slug() + "/werkstatt/personen").cookie(cookie))
                .hasStatus(403);
    }
}

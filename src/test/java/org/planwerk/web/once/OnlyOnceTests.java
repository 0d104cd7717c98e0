package org.planwerk.web.once;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planwerk.identity.Invitation;
import org.planwerk.identity.Invitations;
import org.planwerk.identity.Role;
import org.planwerk.packaging.Entries;
import org.planwerk.tenancy.Tenant;
import org.planwerk.testing.SampleTown;
import org.planwerk.testing.SignedIn;
import org.planwerk.testing.SystemTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** Forms that arrive again; an invitation stands for all that leaves something behind for each time it is asked for. */
@SystemTest
@AutoConfigureMockMvc
class OnlyOnceTests {

    @Autowired
    MockMvc browser;

    @Autowired
    Invitations invitations;

    @Autowired
    Entries entries;

    @Autowired
    JdbcClient jdbc;

    private final String key = FormKey.next();

    @BeforeEach
    void takeInASample(@Autowired SampleTown town) {
        town.takeIn();
    }

    @Test
    void ofFormsThatArriveAtOnceOneIsDoneAndAllLeadOn() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            var town = Tenant.get();
            Callable<MockHttpServletResponse> twice = () -> Tenant.call(town, () -> invite("a@example.org", key));
            var answers =
                    threads.invokeAll(Stream.generate(() -> twice).limit(4).toList());

            for (var answer : answers) {
                assertThat(answer.get().getHeader("Location")).endsWith("/werkstatt/personen");
            }
        }
        assertThat(emails()).containsExactly("a@example.org");
    }

    @Test
    void aFormThatSaysSomethingElseIsAnotherOne() throws Exception {
        invite("a@example.org", key);
        invite("b@example.org", key);
        invite("b@example.org", FormKey.next());

        assertThat(emails()).containsExactly("a@example.org", "b@example.org", "b@example.org");
    }

    @Test
    void whoeverGoesBackToWhatWasBeforeIsHeard() throws Exception {
        invite("a@example.org", key);
        invite("b@example.org", key);
        invite("a@example.org", key);

        assertThat(emails()).containsExactly("a@example.org", "a@example.org", "b@example.org");
    }

    @Test
    void whatWasRefusedMayComeAgain() throws Exception {
        assertThat(invite("niemand", key).getStatus()).isEqualTo(422);
        assertThat(invite("niemand", key).getStatus()).isEqualTo(422);
        assertThat(Objects.requireNonNull(invite("a@example.org", key).getHeader("Location")))
                .endsWith("/personen");
    }

    @Test
    void whatEndedWithItsServerIsDoneByTheNextOne() throws Exception {
        invite("a@example.org", key);
        jdbc.sql("update web.sent_form set location = null, at = now() - interval '1 minute' where key = :key")
                .param("key", DigestUtils.sha256Hex(key))
                .update();

        invite("a@example.org", key);

        assertThat(emails()).hasSize(2);
    }

    /** Neither what was typed nor the key from which it could be guessed; of a form with a password nothing at all. */
    @Test
    void nothingIsKeptThatSaysAnything() throws Exception {
        var door = FormKey.next();
        invite("a@example.org", key);
        browser.perform(post("/anmelden")
                .with(csrf())
                .param(FormKey.NAME, door)
                .param("email", "a@example.org")
                .param("password", SignedIn.PASSWORD));

        assertThat(kept(key))
                .singleElement()
                .satisfies(
                        row -> assertThat(row).contains("/werkstatt/personen").doesNotContain(key, "a@example.org"));
        assertThat(kept(door)).isEmpty();
    }

    private List<String> kept(String once) {
        return jdbc.sql("select f::text from web.sent_form f where key = :key")
                .param("key", DigestUtils.sha256Hex(once))
                .query((row, number) -> String.valueOf(row.getString(1)))
                .list();
    }

    @Test
    void aFileThatIsBroughtTwiceIsOneFileAndAnotherIsAnother() throws Exception {
        bring("eins");
        bring("eins");
        assertThat(files()).isEqualTo(1);
        bring("zwei");
        assertThat(files()).isEqualTo(2);
    }

    private void bring(String text) throws Exception {
        browser.perform(multipart(at("/dateien/hochladen"))
                .file(new MockMultipartFile("datei", "Notiz.txt", "text/plain", text.getBytes(StandardCharsets.UTF_8)))
                .param(FormKey.NAME, key)
                .with(SignedIn.as(Role.COORDINATOR)));
    }

    private long files() {
        return entries.list("files", null).stream()
                .filter(file -> file.text("name").equals("Notiz.txt"))
                .count();
    }

    private MockHttpServletResponse invite(String email, String once) throws Exception {
        return browser.perform(post(at("/personen/einladen"))
                        .with(SignedIn.as(Role.ADMINISTRATOR))
                        .param(FormKey.NAME, once)
                        .param("email", email)
                        .param("role", "COORDINATOR"))
                .andReturn()
                .getResponse();
    }

    private Stream<String> emails() {
        return invitations.list().stream().map(Invitation::email).sorted();
    }

    private static String at(String path) {
        return "/" + Tenant.get().slug() + "/werkstatt" + path;
    }
}

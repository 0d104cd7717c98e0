package org.planwerk.desk.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planwerk.desk.Workbench;
import org.planwerk.identity.Acting;
import org.planwerk.identity.Role;
import org.planwerk.packaging.Entries;
import org.planwerk.packaging.EntryKey;
import org.planwerk.packaging.WorkingEntry;
import org.planwerk.packaging.Writing;
import org.planwerk.tenancy.Tenant;
import org.planwerk.testing.SamplePackage;
import org.planwerk.testing.SampleTown;
import org.planwerk.testing.SignedIn;
import org.planwerk.testing.SystemTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An editor brings files to what they write, and to nothing else; what the public sees is for those who publish. */
@SystemTest
@AutoConfigureMockMvc
class FileRightsTests {

    private static final Acting EDITOR = SignedIn.editorOf(UUID.fromString(SamplePackage.FIELD));
    private static final Acting OTHER = SignedIn.editorOf(UUID.fromString(SamplePackage.NOTHING));
    private static final String MEASURE = "?fassung=1&liste=massnahmen&nr=17";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Entries entries;

    @Autowired
    Workbench workbench;

    @BeforeEach
    void takeIn(@Autowired SampleTown town) {
        town.takeIn();
    }

    @Test
    void bringsAFileToAMeasureOfTheirFieldAndFindsItThere() {
        assertThat(bring(EDITOR, MEASURE, "INTERNAL")).hasStatus3xxRedirection();

        var file = file();
        assertThat(file.text("visibility")).isEqualTo("INTERNAL");
        assertThat(read(EDITOR, "/fassung/1/massnahmen/17"))
                .hasStatusOk()
                .bodyText()
                .contains("/dateien/" + file.key().id(), "Datei anhängen");
        assertThat(read(EDITOR, "/dateien/" + file.key().id() + "/inhalt")).hasStatusOk();
    }

    @Test
    void bringsNoneToAnotherFieldNorToTheWholePlan() {
        assertThat(bring(OTHER, MEASURE, "INTERNAL")).hasStatus(403);
        for (var whole : List.of("", "?fassung=1")) {
            assertThat(bring(EDITOR, whole, "INTERNAL")).hasStatus(403);
            assertThat(bring(SignedIn.acting(Role.COORDINATOR), whole, "INTERNAL"))
                    .hasStatus3xxRedirection();
        }
        assertThat(read(OTHER, "/fassung/1/massnahmen/17")).bodyText().doesNotContain("Datei anhängen");
    }

    @Test
    void leavesTheStepIntoThePublicToThoseWhoPublish() {
        assertThat(bring(EDITOR, MEASURE, "PUBLIC")).hasStatus(403);
        assertThat(entries.list("files", null)).isEmpty();
        assertThat(read(EDITOR, "/dateien/hochladen" + MEASURE))
                .bodyText()
                .doesNotContain("name=\"sichtbar\"")
                .contains("Öffentlich macht sie");

        bring(EDITOR, MEASURE, "INTERNAL");
        var file = file();
        assertThat(Jsoup.parse(text(read(EDITOR, "/dateien/" + file.key().id())))
                        .select("select[name=visibility] option")
                        .eachAttr("value"))
                .containsExactly("INTERNAL");
        refused(() -> change(file, EDITOR, "PUBLIC"));
        change(file, SignedIn.acting(Role.COORDINATOR), "PUBLIC");
        refused(() -> change(file(), EDITOR, "INTERNAL"));
    }

    @Test
    void changesAFileOnlyWhileItHangsOnTheirsAlone() {
        bring(EDITOR, MEASURE, "INTERNAL");
        change(file(), EDITOR, "INTERNAL");

        SignedIn.run(
                SignedIn.acting(Role.COORDINATOR),
                () -> workbench.write(List.of(Writing.added("attachments", null, attachment(file())))));

        refused(() -> change(file(), EDITOR, "INTERNAL"));
        assertThat(read(EDITOR, "/dateien/" + file().key().id())).bodyText().contains("aber nicht ändern");
    }

    @Test
    void hangsNoForeignFileOnTheWholePlan() {
        bring(SignedIn.acting(Role.COORDINATOR), "", "INTERNAL");

        refused(() -> SignedIn.run(
                EDITOR, () -> workbench.write(List.of(Writing.added("attachments", null, attachment(file()))))));
    }

    private static ObjectNode attachment(WorkingEntry file) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("edition", SamplePackage.EDITION)
                .put("layer", "PUBLISHED")
                .put("file", file.key().id());
    }

    private void change(WorkingEntry file, Acting acting, String visibility) {
        var content = file.content().deepCopy();
        content.put("description", "von " + acting.roles()).put("visibility", visibility);
        SignedIn.run(
                acting,
                () -> workbench.write(List.of(Writing.changed(
                        file.key(), content, entries.get(file.key()).version()))));
    }

    private static void refused(Runnable act) {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(act::run);
    }

    private WorkingEntry file() {
        var files = entries.list("files", null);
        return entries.get(EntryKey.of("files", files.getLast().key().uuid()));
    }

    private MvcTestResult bring(Acting acting, String target, String visibility) {
        return mvc.post()
                .uri(at("/dateien/hochladen" + target))
                .multipart()
                .file(new MockMultipartFile("datei", "flyer.txt", "text/plain", "Kommt vorbei!".getBytes(UTF_8)))
                .param("sichtbar", visibility)
                .with(SignedIn.as(acting))
                .exchange();
    }

    private MvcTestResult read(Acting acting, String path) {
        return mvc.get().uri(at(path)).with(SignedIn.as(acting)).exchange();
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static String at(String path) {
        return "/" + Tenant.get().slug() + "/werkstatt" + path;
    }
}

package org.planwerk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.planwerk.document.DocumentRefused;
import org.planwerk.files.FileBytes;
import org.planwerk.history.Histories;
import org.planwerk.history.Subject;
import org.planwerk.history.Version;
import org.planwerk.identity.Role;
import org.planwerk.packaging.Drifts;
import org.planwerk.tenancy.Municipalities;
import org.planwerk.tenancy.Municipality;
import org.planwerk.tenancy.Tenant;
import org.planwerk.testing.PackageTest;
import org.planwerk.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@PackageTest
class TownSettingsTests {

    @Autowired
    TownSettings settings;

    @Autowired
    NewPlan plans;

    @Autowired
    Municipalities municipalities;

    @Autowired
    FileBytes files;

    @Autowired
    Histories histories;

    @Autowired
    Drifts drifts;

    @Test
    void aCoatOfArmsIsDrawnAnewKeptAndNoted() throws IOException {
        var before = town().contentVersion();
        var picture = picture();

        as(Role.COORDINATOR, () -> settings.wear(picture));

        var arms = town().arms();
        assertThat(arms).isNotNull();
        assertThat(files.find(arms, 0)).isPresent();
        assertThat(town().contentVersion()).isGreaterThan(before);
        assertThat(notes()).extracting(version -> version.by().name()).containsExactly("Jana Muster");
        assertThat(histories.verify().broken()).isEmpty();

        as(Role.COORDINATOR, () -> settings.save(town()));
        assertThat(town().arms()).as("saving the rest leaves it").isEqualTo(arms);
        as(Role.COORDINATOR, () -> settings.takeOff());
        assertThat(town().arms()).isNull();
    }

    @Test
    void whatIsNoPictureChangesNothing() {
        as(
                Role.COORDINATOR,
                () -> assertThatExceptionOfType(DocumentRefused.class)
                        .isThrownBy(() -> settings.wear("<svg>".getBytes(StandardCharsets.UTF_8))));

        assertThat(town().arms()).isNull();
        assertThat(notes()).isEmpty();
    }

    @Test
    void whoMayNotSettleThingsChangesNothing() {
        as(
                Role.EDITOR,
                () -> assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> settings.save(town())));

        assertThat(notes()).isEmpty();
    }

    @Test
    void aNewPlanComesWithEditionLevelsAndWordsOrNotAtAll() {
        as(Role.COORDINATOR, () -> {
            var refused = plans.create(typed("", "gestern bis"), Locale.GERMAN);
            assertThat(refused.problems().all())
                    .extracting(problem -> problem.field())
                    .contains("title");
            assertThat(drifts.list()).isEmpty();

            var created = plans.create(typed("Plan der Stadt", "2027 bis 2031"), Locale.GERMAN);
            assertThat(created.problems().all()).isEmpty();
            assertThat(created.path()).isEqualTo("/werkstatt/fassung/1");
        });

        assertThat(histories.listLast())
                .extracting(version -> version.subject().list())
                .containsOnly("plans", "editions", "levels", "statusWords")
                .hasSize(1 + 1 + 3 + 2);
    }

    private static Typed typed(String title, String period) {
        return Typed.of(Map.ofEntries(
                Map.entry("title", new String[] {title}),
                Map.entry("kind", new String[] {"Integrationsplan"}),
                Map.entry("edition", new String[] {"Plan 2027"}),
                Map.entry("period", new String[] {period}),
                Map.entry("field.singular", new String[] {"Handlungsfeld"}),
                Map.entry("field.plural", new String[] {"Handlungsfelder"}),
                Map.entry("goal.singular", new String[] {"Ziel"}),
                Map.entry("goal.plural", new String[] {"Ziele"}),
                Map.entry("measure.singular", new String[] {"Maßnahme"}),
                Map.entry("measure.plural", new String[] {"Maßnahmen"}),
                Map.entry("word.PLANNED", new String[] {"vorgesehen"}),
                Map.entry("word.RUNNING", new String[] {"läuft"})));
    }

    private static byte[] picture() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(44, 52, BufferedImage.TYPE_INT_ARGB), "png", bytes);
        return bytes.toByteArray();
    }

    private List<Version> notes() {
        return histories.list(new Subject(TownSettings.LIST, Tenant.get().slug(), null), Integer.MAX_VALUE, 10);
    }

    private Municipality town() {
        return municipalities.find(Tenant.get().slug()).orElseThrow();
    }

    private static void as(Role role, Runnable work) {
        SignedIn.run(SignedIn.acting(role), work);
    }
}

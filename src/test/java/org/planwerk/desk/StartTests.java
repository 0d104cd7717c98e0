package org.planwerk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planwerk.desk.Waiting.Item;
import org.planwerk.identity.Acting;
import org.planwerk.identity.Role;
import org.planwerk.packaging.EntryKey;
import org.planwerk.packaging.Writing;
import org.planwerk.testing.PackageTest;
import org.planwerk.testing.SamplePackage;
import org.planwerk.testing.SampleTown;
import org.planwerk.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.JsonNodeFactory;

@PackageTest
class StartTests {

    private static final UUID LATER = UUID.fromString(SamplePackage.LATER);
    private static final Acting COORDINATOR = SignedIn.acting(Role.COORDINATOR);
    private static final Acting OTHER =
            new Acting(new UUID(0, 7), "Berta Beispiel", false, COORDINATOR.roles(), COORDINATOR.fields());

    @Autowired
    OwnWork work;

    @Autowired
    Workbench workbench;

    @BeforeEach
    void takeIn(@Autowired SampleTown town) {
        town.takeIn();
    }

    @Test
    void tellsOwnDraftsFromThoseOfOthers() {
        as(COORDINATOR, () -> need("Meiner"));
        as(OTHER, () -> need("Ihrer"));

        var drafts = items(COORDINATOR, "desk.start.drafts").getFirst();

        assertThat(drafts.values()).extracting("count", "mine", "others").containsExactly(2, 1, 1);
        assertThat(drafts.weight()).isEqualTo(Waiting.Weight.HOLDS_OTHERS_UP);
        assertThat(drafts.path()).isEqualTo("/werkstatt/fassung/2/veroeffentlichen");
    }

    @Test
    void namesMeasuresThatNobodyLeads() {
        as(COORDINATOR, () -> write("measures", "Ohne Zuständige"));

        assertThat(items(COORDINATOR, "desk.start.unled").getFirst().values())
                .extracting("names")
                .asString()
                .contains("Ohne Zuständige");
    }

    @Test
    void namesNeedsOfTheNewestEditionThatNobodyHasReviewed() {
        as(COORDINATOR, () -> need("Ungeprüft"));

        assertThat(items(COORDINATOR, "desk.start.unreviewed").getFirst().values())
                .extracting("names")
                .asString()
                .contains("Ungeprüft");
    }

    @Test
    void somebodyWhoOnlyReadsHasNothingToDo() {
        as(COORDINATOR, () -> need("Entwurf"));

        for (var role : List.of(Role.COUNCIL_MEMBER, Role.ADVISORY_BOARD, Role.AUDITOR, Role.COUNCIL_OFFICE)) {
            assertThat(as(SignedIn.acting(role), () -> work.items(SignedIn.acting(role))))
                    .as(role.name())
                    .isEmpty();
        }
    }

    private List<Item> items(Acting acting, String title) {
        return as(acting, () -> work.items(acting)).stream()
                .filter(item -> item.title().equals(title))
                .toList();
    }

    private EntryKey need(String title) {
        return write("needs", title);
    }

    private EntryKey write(String list, String title) {
        var content = JsonNodeFactory.instance
                .objectNode()
                .put("title", title)
                .put("basis", "STATED")
                .put("position", 9)
                .put("plan", SamplePackage.PLAN);
        return workbench
                .write(List.of(Writing.added(list, LATER, content)))
                .getFirst()
                .key();
    }

    private static <T> T as(Acting acting, Supplier<T> work) {
        var result = new AtomicReference<T>();
        SignedIn.run(acting, () -> result.set(work.get()));
        return result.get();
    }
}

package org.planwerk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planwerk.history.Action;
import org.planwerk.history.Author;
import org.planwerk.history.Histories;
import org.planwerk.identity.Role;
import org.planwerk.packaging.Entries;
import org.planwerk.packaging.EntryKey;
import org.planwerk.packaging.Layer;
import org.planwerk.packaging.WorkingEntry.Publicity;
import org.planwerk.packaging.Writing;
import org.planwerk.tenancy.Municipalities;
import org.planwerk.tenancy.Tenant;
import org.planwerk.testing.PackageTest;
import org.planwerk.testing.SamplePackage;
import org.planwerk.testing.SampleTown;
import org.planwerk.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;

@PackageTest
class PublicationsTests {

    private static final Author ANNA = new Author(UUID.fromString("01980000-0000-7000-8000-0000000000aa"), "Anna");
    private static final UUID EDITION = UUID.fromString(SamplePackage.EDITION);
    private static final EntryKey MEASURE = EntryKey.of("measures", UUID.fromString(SamplePackage.MEASURE), EDITION);

    @Autowired
    Entries entries;

    @Autowired
    Histories histories;

    @Autowired
    Publications publications;

    @Autowired
    PublicationStore store;

    @Autowired
    Municipalities municipalities;

    @Autowired
    Clock clock;

    @BeforeEach
    void takeInASample(@Autowired SampleTown town) {
        town.takeIn();
        var content = entries.get(MEASURE).content().deepCopy().put("title", "Eltern lernen Deutsch");
        entries.write(
                ANNA,
                List.of(Writing.changed(MEASURE, content, entries.get(MEASURE).version())));
    }

    @Test
    void nothingHappensBeforeItsMomentAndItCanBeTakenBack() {
        plan(Duration.ofHours(2));

        new PublicationJob(municipalities, publications).publishDue();
        assertThat(entries.get(MEASURE).publicity()).isEqualTo(Publicity.CHANGED);

        var planned = publications.list(EDITION);
        assertThat(planned).singleElement().satisfies(one -> {
            assertThat(one.entries()).containsExactly(MEASURE);
            assertThat(one.by().name()).isEqualTo("Jana Muster");
        });
        SignedIn.run(SignedIn.acting(Role.COORDINATOR), () -> {
            assertThat(publications.revoke(planned.getFirst().id())).isTrue();
            assertThat(publications.revoke(planned.getFirst().id())).isFalse();
        });
        assertThat(publications.list(EDITION)).isEmpty();
    }

    @Test
    void aMomentThatHasPassedIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> plan(Duration.ofMinutes(-1)));
    }

    @Test
    void whatIsDueIsPublishedInTheNameOfWhoPlannedIt() {
        var id = due();

        publications.listDue().forEach(publications::publish);

        assertThat(entries.find(MEASURE, Layer.PUBLISHED).orElseThrow().title()).isEqualTo("Eltern lernen Deutsch");
        assertThat(publications.list(EDITION)).isEmpty();
        var last = histories.list(MEASURE.subject(), Integer.MAX_VALUE, 1).getFirst();
        assertThat(last.action()).isEqualTo(Action.PUBLISHED);
        assertThat(last.by()).isEqualTo(ANNA);
        publications.publish(id);
        assertThat(histories.list(MEASURE.subject(), Integer.MAX_VALUE, 1).getFirst())
                .isEqualTo(last);
    }

    @Test
    void severalNodesPublishItOnce() throws Exception {
        var id = due();
        var town = Tenant.get();
        var start = new CyclicBarrier(4);
        Callable<Void> node = () -> {
            start.await();
            Tenant.run(town, () -> publications.publish(id));
            return null;
        };
        try (var nodes = Executors.newFixedThreadPool(4)) {
            for (var done : nodes.invokeAll(List.of(node, node, node, node))) {
                done.get();
            }
        }

        assertThat(histories.list(MEASURE.subject(), Integer.MAX_VALUE, 10))
                .filteredOn(version -> version.action() == Action.PUBLISHED)
                .hasSize(1);
    }

    @Test
    void whatIsRefusedStaysWithASentenceAndIsNotTriedAgain() {
        var id = due();

        publications.refused(id, "desk.planned.frozen");

        assertThat(publications.listDue()).isEmpty();
        publications.publish(id);
        assertThat(entries.get(MEASURE).publicity()).isEqualTo(Publicity.CHANGED);
        assertThat(publications.list(EDITION).getFirst().problem()).isEqualTo("desk.planned.frozen");
    }

    private void plan(Duration in) {
        SignedIn.run(
                SignedIn.acting(Role.COORDINATOR),
                () -> publications.plan(
                        EDITION, List.of(MEASURE), clock.instant().plus(in)));
    }

    @Autowired
    org.springframework.transaction.support.TransactionOperations transactions;

    private UUID due() {
        var id = UUID.randomUUID();
        transactions.executeWithoutResult(status -> store.insert(
                new Publication(id, EDITION, clock.instant().minusSeconds(1), ANNA, null, List.of(MEASURE))));
        return id;
    }
}

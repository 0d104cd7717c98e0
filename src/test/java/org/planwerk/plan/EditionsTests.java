package org.planwerk.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planwerk.packaging.PlanPackages;
import org.planwerk.testing.PackageTest;
import org.planwerk.testing.SamplePackage;
import org.planwerk.testing.SampleTown;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@PackageTest
class EditionsTests {

    private static final EditionId LATER = new EditionId(UUID.fromString(SamplePackage.LATER));
    private static final EditionId EDITION = new EditionId(UUID.fromString(SamplePackage.EDITION));
    private static final Occasion TODAY =
            new Occasion(LocalDate.of(2026, 11, 24), "Integrationsbeauftragte", "weil es so weit ist", null);

    @Autowired
    Editions editions;

    @Autowired
    PlanPackages packages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transactions;

    /** A plan in force, and its successor still a draft with a field of its own. */
    @BeforeEach
    void takeInASample(@Autowired SampleTown town) {
        town.takeIn();
    }

    @Test
    void refusesToProposeWhileFatesAreOpen() {
        change("update plan.fate set binned_at = now() where thing_kind = 'MEASURE'");

        assertThatExceptionOfType(EditionRefused.Obstructed.class)
                .isThrownBy(() -> editions.propose(LATER, TODAY))
                .satisfies(refused -> assertThat(refused.obstacles())
                        .containsExactly(new EditionGuard.Obstacle(
                                "fatesOpen.MEASURE", java.util.List.of(UUID.fromString(SamplePackage.MEASURE)))));
        assertThat(state(LATER)).isEqualTo("DRAFT");
        assertThat(count("select count(*) from plan.snapshot")).isZero();
    }

    @Test
    void refusesWaysThatDoNotExist() {
        assertThatExceptionOfType(EditionRefused.NoSuchWay.class).isThrownBy(() -> editions.adopt(LATER, TODAY));
        assertThatExceptionOfType(EditionRefused.NoSuchWay.class).isThrownBy(() -> editions.defer(LATER, TODAY));
        assertThatExceptionOfType(EditionRefused.NoSuchWay.class)
                .isThrownBy(() -> editions.move(LATER, EditionState.PREPARATION, TODAY));
        assertThatExceptionOfType(EditionRefused.NoSuchWay.class).isThrownBy(() -> editions.withdraw(EDITION, TODAY));
        assertThat(count("select count(*) from plan.edition_step")).isZero();
    }

    @Test
    void goesFromDraftToForceAndSupersedesItsPredecessor() {
        editions.move(LATER, EditionState.CONSULTATION, TODAY);
        editions.propose(LATER, TODAY);
        editions.defer(LATER, TODAY);
        editions.adopt(LATER, TODAY);
        editions.bringIntoForce(LATER, TODAY);

        assertThat(state(LATER)).isEqualTo("IN_FORCE");
        assertThat(state(EDITION)).isEqualTo("SUPERSEDED");
        assertThat(count("select count(*) from plan.edition_step where edition_id = '" + SamplePackage.LATER + "'"))
                .isEqualTo(5);
        assertThat(count("select count(*) from plan.field where layer = 'DECIDED' and edition_id = '"
                        + SamplePackage.LATER + "'"))
                .isEqualTo(1);
    }

    @Test
    void refusesToAdoptAnotherWordingThanTheProposedOne() {
        editions.propose(LATER, TODAY);
        change("update plan.field set title = 'Sprache und Bildung' where edition_id = '" + SamplePackage.LATER + "'");

        assertThatExceptionOfType(EditionRefused.WordingChanged.class).isThrownBy(() -> editions.adopt(LATER, TODAY));

        change("update plan.field set title = 'Sprache' where edition_id = '" + SamplePackage.LATER + "'");
        editions.adopt(LATER, TODAY);
        assertThat(state(LATER)).isEqualTo("ADOPTED");
    }

    @Test
    void theCouncilMayReferAProposalBack() {
        editions.propose(LATER, TODAY);
        editions.referBack(LATER, TODAY);

        assertThat(state(LATER)).isEqualTo("DRAFT");
        editions.propose(LATER, TODAY);
        assertThat(count("select count(*) from plan.snapshot")).isEqualTo(2);
    }

    @Test
    void decidedTextNeverChangesWhoeverAsks() {
        for (var attack : new String[] {
            "update plan.measure set title = 'x' where layer = 'DECIDED'",
            "update plan.measure set layer = 'PUBLISHED' where layer = 'DECIDED'",
            "delete from plan.block where layer = 'DECIDED'",
            "update plan.measure_need set need_id = need_id where layer = 'DECIDED'",
            "insert into plan.target_group (edition_id, measure_id, layer, no, name) values ('%s', '%s', 'DECIDED', 9, 'x')"
                    .formatted(SamplePackage.EDITION, SamplePackage.MEASURE),
            "update plan.edition set sealed = false"
        }) {
            assertThatExceptionOfType(DataAccessException.class).as(attack).isThrownBy(() -> change(attack));
        }
        change("update plan.measure set title = 'Mütter lernen Deutsch' where layer = 'PUBLISHED'");
    }

    @Test
    void theSameWordingAlwaysHasTheSameHash() {
        var hash = packages.wording(LATER.value()).sha256();

        change("update plan.field set position = position where edition_id = '" + SamplePackage.LATER + "'");

        assertThat(packages.wording(LATER.value()).sha256()).isEqualTo(hash);
        assertThat(packages.wording(EDITION.value()).sha256()).isNotEqualTo(hash);
    }

    private void change(String sql) {
        transactions.executeWithoutResult(status -> jdbc.sql(sql).update());
    }

    private String state(EditionId edition) {
        return java.util.Objects.requireNonNull(
                transactions.execute(status -> jdbc.sql("select state from plan.edition where id = :id")
                        .param("id", edition.value())
                        .query((row, number) -> row.getString(1))
                        .single()));
    }

    private long count(String sql) {
        return java.util.Objects.requireNonNull(transactions.execute(
                status -> jdbc.sql(sql).query((row, number) -> row.getLong(1)).single()));
    }
}

package org.planwerk.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planwerk.history.Author;
import org.planwerk.packaging.Drift;
import org.planwerk.packaging.Drifts;
import org.planwerk.packaging.Entries;
import org.planwerk.packaging.EntryKey;
import org.planwerk.packaging.Layer;
import org.planwerk.packaging.PlanPackages;
import org.planwerk.packaging.Writing;
import org.planwerk.testing.PackageTest;
import org.planwerk.testing.SamplePackage;
import org.planwerk.testing.SampleTown;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@PackageTest
class EditionsTests {

    private static final EditionId LATER = new EditionId(UUID.fromString(SamplePackage.LATER));
    private static final EditionId EDITION = new EditionId(UUID.fromString(SamplePackage.EDITION));
    private static final EntryKey LATER_FIELD =
            EntryKey.of("fields", UUID.fromString("01980000-0000-7000-8000-000000000016"), LATER.value());
    private static final Author ANNA = new Author(UUID.fromString("01980000-0000-7000-8000-0000000000aa"), "Anna");
    private static final Occasion TODAY =
            new Occasion(LocalDate.of(2026, 11, 24), "Integrationsbeauftragte", "weil es so weit ist", null);

    @Autowired
    Editions editions;

    @Autowired
    Entries entries;

    @Autowired
    PlanPackages packages;

    @Autowired
    Drifts drifts;

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
                                "fatesOpen.MEASURE", List.of(UUID.fromString(SamplePackage.MEASURE)), 1)));
        assertThat(state(LATER)).isEqualTo("DRAFT");
        assertThat(count("select count(*) from plan.snapshot")).isZero();
    }

    @Test
    void refusesWaysThatDoNotExist() {
        assertThatExceptionOfType(EditionRefused.NoSuchWay.class).isThrownBy(() -> adopt());
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
        adopt();
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

        assertThatExceptionOfType(EditionRefused.WordingChanged.class).isThrownBy(() -> adopt());

        change("update plan.field set title = 'Sprache' where edition_id = '" + SamplePackage.LATER + "'");
        adopt();
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
    void refusesToProposeWhileDraftsAreUnpublished() {
        rename(LATER_FIELD, "Sprache und Bildung");

        assertThatExceptionOfType(EditionRefused.Obstructed.class)
                .isThrownBy(() -> editions.propose(LATER, TODAY))
                .satisfies(refused -> assertThat(refused.obstacles())
                        .containsExactly(
                                new EditionGuard.Obstacle("draftsOpen.fields", List.of(LATER_FIELD.uuid()), 1)));
        assertThat(editions.readiness(LATER, EditionState.PROPOSED).met())
                .contains(new EditionGuard.Met("fatesOpen.MEASURE", 1));

        entries.publish(ANNA, List.of(LATER_FIELD));
        assertThat(editions.readiness(LATER, EditionState.PROPOSED).isReady()).isTrue();
        editions.propose(LATER, TODAY);
    }

    @Test
    void whatIsAdoptedUnchangedHasTheHashOfWhatWasProposed() {
        editions.propose(LATER, TODAY);
        adopt();

        assertThat(packages.wording(LATER.value(), Layer.DECIDED).sha256())
                .isEqualTo(packages.wording(LATER.value()).sha256());
        assertThat(count("select count(distinct sha256) from plan.snapshot")).isEqualTo(1);
        assertThat(drifts.list()).extracting(Drift::kind).doesNotContain(Drift.Kind.SNAPSHOT);
    }

    @Test
    void theCouncilAdoptsAmendmentsWordByWordAndOtherDraftsStayDrafts() {
        var other = entries.write(
                        ANNA, List.of(Writing.added("themes", LATER.value(), node("""
                                {"plan":"%s","position":1,"title":"Digitales","basis":"STATED"}""".formatted(SamplePackage.PLAN)))))
                .getFirst();
        entries.publish(ANNA, List.of(other.key()));
        editions.propose(LATER, TODAY);
        rename(LATER_FIELD, "Sprache und Bildung");
        rename(other.key(), "Digitale Teilhabe");

        editions.adopt(ANNA, LATER, TODAY, new Adoption(Set.of(LATER_FIELD), Set.of(), "Integrationsrat"));

        assertThat(entries.find(LATER_FIELD, Layer.DECIDED).orElseThrow().title())
                .isEqualTo("Sprache und Bildung");
        assertThat(entries.find(other.key(), Layer.DECIDED).orElseThrow().title())
                .isEqualTo("Digitales");
        assertThat(entries.get(other.key()).title()).isEqualTo("Digitale Teilhabe");
        assertThat(entries.list("amendments", null))
                .singleElement()
                .satisfies(amendment -> assertThat(List.of(
                                amendment.text("field"),
                                amendment.text("before"),
                                amendment.text("after"),
                                amendment.text("mover")))
                        .containsExactly("title", "Sprache", "Sprache und Bildung", "Integrationsrat"));
    }

    @Test
    void whatTheCouncilDoesNotAdoptStaysInTheWorkingTextAlone() {
        editions.propose(LATER, TODAY);
        editions.adopt(ANNA, LATER, TODAY, new Adoption(Set.of(), Set.of(LATER_FIELD), null));

        assertThat(entries.find(LATER_FIELD, Layer.DECIDED)).isEmpty();
        assertThat(entries.find(LATER_FIELD, Layer.PUBLISHED)).isPresent();
        assertThat(state(LATER)).isEqualTo("ADOPTED");
        assertThat(entries.list("amendments", null)).singleElement().satisfies(amendment -> {
            assertThat(amendment.text("thing")).isEqualTo(LATER_FIELD.id());
            assertThat(amendment.text("field")).isEqualTo("title");
            assertThat(amendment.text("before")).isEqualTo("Sprache");
            assertThat(amendment.content().has("after"))
                    .as("carried on by packages")
                    .isFalse();
        });
    }

    @Test
    void refusesAmendmentsThatNobodyHasWritten() {
        editions.propose(LATER, TODAY);

        assertThatExceptionOfType(EditionRefused.NotProposed.class)
                .isThrownBy(
                        () -> editions.adopt(ANNA, LATER, TODAY, new Adoption(Set.of(LATER_FIELD), Set.of(), null)));
        assertThat(state(LATER)).isEqualTo("PROPOSED");
        assertThat(count("select count(*) from plan.amendment")).isZero();
    }

    @Test
    void amendmentsOfAChapterNameTheBlock() {
        change("delete from plan.fate");
        change("update plan.edition set predecessor_id = null, relation = null, kind = 'FIRST' where id = '"
                + SamplePackage.LATER + "'");
        var chapter = entries.write(ANNA, List.of(Writing.added("chapters", LATER.value(), node("""
                                {"plan":"%s","position":1,"title":"Vorwort","basis":"STATED","blocks":[
                                {"id":"01980000-0000-7000-8000-000000000091","kind":"PARAGRAPH","html":"<p>Für alle</p>"},
                                {"id":"01980000-0000-7000-8000-000000000092","kind":"PARAGRAPH","html":"<p>Danke</p>"}]}""".formatted(
                                SamplePackage.PLAN)))))
                .getFirst();
        entries.publish(ANNA, List.of(chapter.key()));
        editions.propose(LATER, TODAY);
        var content = entries.get(chapter.key()).content().deepCopy();
        ((ObjectNode) content.path("blocks").path(0)).put("html", "<p>Für alle Menschen</p>");
        entries.write(
                ANNA,
                List.of(Writing.changed(
                        chapter.key(), content, entries.get(chapter.key()).version())));

        editions.adopt(ANNA, LATER, TODAY, new Adoption(Set.of(chapter.key()), Set.of(), "Integrationsrat"));

        assertThat(entries.list("amendments", null)).singleElement().satisfies(amendment -> {
            assertThat(amendment.text("blockId")).isEqualTo("01980000-0000-7000-8000-000000000091");
            assertThat(amendment.text("field")).isEqualTo("html");
            assertThat(amendment.text("after")).contains("Für alle Menschen");
        });
    }

    @Test
    void theNextEditionBeginsHiddenAndOnce() {
        var beginning = new Beginning(
                UUID.fromString("01980000-0000-7000-8000-0000000000ee"),
                EditionKind.REVISION,
                Relation.REPLACES,
                "Plan 2029",
                LocalDate.of(2029, 1, 1),
                null,
                null,
                LocalDate.of(2026, 11, 24),
                "Stabsstelle");
        var key = editions.begin(ANNA, EDITION, beginning);
        editions.begin(ANNA, EDITION, beginning);

        assertThat(entries.list("editions", null)).hasSize(3);
        var edition = entries.get(key);
        assertThat(edition.text("visibility")).isEqualTo("INTERNAL");
        assertThat(edition.text("predecessor")).isEqualTo(SamplePackage.EDITION);
        assertThat(state(new EditionId(key.uuid()))).isEqualTo("PREPARATION");
        editions.show(ANNA, new EditionId(key.uuid()));
        editions.show(ANNA, new EditionId(key.uuid()));
        assertThat(entries.get(key).text("visibility")).isNotEqualTo("INTERNAL");
        assertThat(entries.get(key).version()).isEqualTo(edition.version() + 1);
        editions.move(new EditionId(key.uuid()), EditionState.PARTICIPATION, TODAY);
        assertThatExceptionOfType(EditionRefused.NoSuchWay.class)
                .isThrownBy(() -> editions.begin(ANNA, LATER, beginning));
    }

    @Test
    void ofTwoWhoWantToGoOnAtOnceOneDoes() {
        editions.expect(LATER, 0);
        editions.move(LATER, EditionState.CONSULTATION, TODAY);

        assertThatExceptionOfType(EditionRefused.Overtaken.class).isThrownBy(() -> editions.expect(LATER, 0));
    }

    /** Whatever people try, in whatever order: the steps tell the way to the state, and what is decided is sealed. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void noSequenceOfStepsBreaksTheLifeOfAnEdition(long seed) {
        var random = new Random(seed);
        for (var attempt = 0; attempt < 30; attempt++) {
            var steps = steps(LATER);
            var before = EditionState.valueOf(state(LATER));
            try {
                attempt(random);
            } catch (EditionRefused refused) {
                assertThat(state(LATER)).as(refused.getMessage()).isEqualTo(before.name());
                assertThat(steps(LATER)).isEqualTo(steps);
                continue;
            }
            var after = EditionState.valueOf(state(LATER));
            if (steps(LATER) == steps) {
                assertThat(after).isEqualTo(before);
                continue;
            }
            assertThat(before.next()).contains(after);
            assertThat(steps(LATER)).isEqualTo(steps + 1);
            assertThat(count("select count(*) from plan.edition where sealed and id = '" + SamplePackage.LATER + "'"))
                    .isEqualTo(after.isDecided() ? 1 : 0);
            assertThat(count("select count(*) from plan.edition_step s where edition_id = '" + SamplePackage.LATER
                            + "' and no > 1 and from_state <> (select to_state from plan.edition_step p"
                            + " where p.edition_id = s.edition_id and p.no = s.no - 1)"))
                    .isZero();
        }
    }

    private void attempt(Random random) {
        switch (random.nextInt(7)) {
            case 0 -> editions.move(LATER, EditionState.values()[random.nextInt(4)], TODAY);
            case 1, 2 -> editions.propose(LATER, TODAY);
            case 3 -> editions.defer(LATER, TODAY);
            case 4 -> {
                if (random.nextInt(3) == 0) {
                    adopt();
                } else {
                    editions.referBack(LATER, TODAY);
                }
            }
            case 5 -> editions.bringIntoForce(LATER, TODAY);
            default -> {
                if (random.nextInt(8) == 0) {
                    editions.withdraw(LATER, TODAY);
                }
                rename(LATER_FIELD, "Sprache " + random.nextInt(3));
                if (!EditionState.valueOf(state(LATER)).equals(EditionState.PROPOSED)) {
                    entries.publish(ANNA, List.of(LATER_FIELD));
                }
            }
        }
    }

    private long steps(EditionId edition) {
        return count("select count(*) from plan.edition_step where edition_id = '" + edition.value() + "'");
    }

    private void rename(EntryKey key, String title) {
        var entry = entries.get(key);
        entries.write(
                ANNA, List.of(Writing.changed(key, entry.content().deepCopy().put("title", title), entry.version())));
    }

    private static ObjectNode node(String json) {
        return (ObjectNode) JsonMapper.shared().readTree(json);
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

    private void adopt() {
        editions.adopt(ANNA, LATER, TODAY, Adoption.unchanged());
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

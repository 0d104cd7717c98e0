package org.planwerk.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planwerk.history.Author;
import org.planwerk.history.Histories;
import org.planwerk.packaging.WorkingEntry.Publicity;
import org.planwerk.testing.PackageTest;
import org.planwerk.testing.SamplePackage;
import org.planwerk.testing.SampleTown;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@PackageTest
class EntriesTests {

    private static final Author ANNA = new Author(UUID.fromString("01980000-0000-7000-8000-0000000000aa"), "Anna");
    private static final UUID PLAN_2019 = UUID.fromString(SamplePackage.EDITION);
    private static final EntryKey MEASURE = EntryKey.of("measures", UUID.fromString(SamplePackage.MEASURE), PLAN_2019);
    private static final EntryKey SOURCE = EntryKey.of("sources", UUID.fromString(SamplePackage.SOURCE));

    @Autowired
    Entries entries;

    @Autowired
    Histories histories;

    @BeforeEach
    void takeInASample(@Autowired SampleTown town) {
        town.takeIn();
    }

    @Test
    void aDraftIsApartFromWhatIsPublished() {
        var saved = change(MEASURE, "title", "Eltern lernen Deutsch");

        assertThat(saved.publicity()).isEqualTo(Publicity.CHANGED);
        assertThat(saved.title()).isEqualTo("Eltern lernen Deutsch");
        assertThat(saved.no()).isEqualTo(17);
        assertThat(entries.find(MEASURE, Layer.PUBLISHED).orElseThrow().title()).isEqualTo("Mama lernt Deutsch");
        assertThat(entries.listWaiting(PLAN_2019)).containsExactly(saved);
    }

    @Test
    void publishingShowsAChosenSetAndNothingElse() {
        change(MEASURE, "title", "Eltern lernen Deutsch");
        var need = EntryKey.of("needs", UUID.fromString(SamplePackage.NEED), PLAN_2019);
        change(need, "title", "Kurse am Abend");

        entries.publish(ANNA, List.of(MEASURE));

        assertThat(entries.find(MEASURE, Layer.PUBLISHED).orElseThrow().title()).isEqualTo("Eltern lernen Deutsch");
        assertThat(entries.find(MEASURE, Layer.DECIDED).orElseThrow().title()).isEqualTo("Mama lernt Deutsch");
        assertThat(entries.get(MEASURE).publicity()).isEqualTo(Publicity.PUBLISHED);
        assertThat(entries.find(need, Layer.PUBLISHED).orElseThrow().title()).isEqualTo("Kurse am Vormittag");
        assertThat(entries.get(MEASURE).content().path("fields")).hasSize(1);
    }

    @Test
    void aNewThingIsGivenTheNextNumberOfItsKind() {
        var added = entries.write(
                        ANNA, List.of(Writing.added("measures", PLAN_2019, node("""
                {"plan":"%s","position":2,"title":"Sprachpaten","basis":"STATED","steps":[{"title":"Werben"},{"title":"Schulen"}]}
                """.formatted(SamplePackage.PLAN)))))
                .getFirst();

        assertThat(added.no()).isEqualTo(18);
        assertThat(added.publicity()).isEqualTo(Publicity.NEW);
        assertThat(added.content().path("steps").path(1).path("title").asString())
                .isEqualTo("Schulen");
        assertThat(entries.list("measures", PLAN_2019)).hasSize(2);
    }

    @Test
    void whatSaysNothingNewIsNotKeptAgain() {
        var before = entries.get(MEASURE);

        var after = entries.write(ANNA, List.of(Writing.changed(MEASURE, before.content(), before.version())))
                .getFirst();

        assertThat(after).isEqualTo(before);
    }

    @Test
    void whoWasOvertakenLosesNothingAndOverwritesNothing() {
        var read = entries.get(MEASURE);
        change(MEASURE, "title", "Eltern lernen Deutsch");
        var mine = read.content().deepCopy().put("place", "Volkshochschule");

        assertThatExceptionOfType(EntryRefused.Overtaken.class)
                .isThrownBy(() -> entries.write(ANNA, List.of(Writing.changed(MEASURE, mine, read.version()))))
                .satisfies(refused -> assertThat(refused.current().title()).isEqualTo("Eltern lernen Deutsch"));
        assertThat(entries.get(MEASURE).text("place")).isEmpty();
    }

    @Test
    void saysWhereSomethingIsWrongAndWritesNoneOfTheSet() {
        var wrong = entries.get(MEASURE).content().deepCopy();
        wrong.put("title", " ");
        wrong.putArray("steps").addObject().putObject("due").put("from", "2020-02-30");

        assertThatExceptionOfType(EntryRefused.Wrong.class)
                .isThrownBy(() -> entries.write(
                        ANNA,
                        List.of(
                                Writing.changed(
                                        SOURCE,
                                        entries.get(SOURCE).content().deepCopy().put("title", "Neu"),
                                        1),
                                Writing.changed(MEASURE, wrong, 1))))
                .satisfies(refused -> assertThat(refused.faults())
                        .extracting(EntryRefused.Fault::index, EntryRefused.Fault::path, EntryRefused.Fault::key)
                        .contains(
                                org.assertj.core.groups.Tuple.tuple(1, "title", "packaging.blank"),
                                org.assertj.core.groups.Tuple.tuple(1, "steps[0].title", "packaging.missing"),
                                org.assertj.core.groups.Tuple.tuple(1, "steps[0].due.from", "packaging.day")));
        assertThat(entries.get(SOURCE).title()).isEqualTo("Fachforum");
    }

    @Test
    void refusesWhatDoesNotFitToTheRestOfThePlan() {
        var measure = entries.get(MEASURE).content().deepCopy();
        measure.putArray("fields").add(SamplePackage.NOTHING);
        assertThatExceptionOfType(EntryRefused.Wrong.class)
                .isThrownBy(() -> entries.write(ANNA, List.of(Writing.changed(MEASURE, measure, 1))))
                .satisfies(
                        refused -> assertThat(refused.faults().getFirst().key()).isEqualTo("packaging.reference.gone"));

        var ofAnotherEdition = entries.get(MEASURE).content().deepCopy();
        ofAnotherEdition.putArray("fields").add("01980000-0000-7000-8000-000000000016");
        assertThatExceptionOfType(EntryRefused.Wrong.class)
                .isThrownBy(() -> entries.write(ANNA, List.of(Writing.changed(MEASURE, ofAnotherEdition, 1))))
                .satisfies(
                        refused -> assertThat(refused.faults().getFirst().key()).isEqualTo("plan.rule.otherEdition"));
    }

    @Test
    void whatIsBinnedGoesWithTheNextPublicationAndCanComeBack() {
        assertThat(entries.bin(ANNA, MEASURE, 1).publicity()).isEqualTo(Publicity.GOING);
        assertThat(entries.find(MEASURE, Layer.PUBLISHED)).isPresent();

        entries.publish(ANNA, List.of(MEASURE));
        assertThat(entries.find(MEASURE, Layer.PUBLISHED)).isEmpty();
        assertThat(entries.get(MEASURE).publicity()).isEqualTo(Publicity.GONE);

        assertThat(entries.restore(ANNA, MEASURE).publicity()).isEqualTo(Publicity.NEW);
        entries.publish(ANNA, List.of(MEASURE));
        assertThat(entries.find(MEASURE, Layer.PUBLISHED).orElseThrow().title()).isEqualTo("Mama lernt Deutsch");
    }

    @Test
    void namesWhatWouldLeadNowhere() {
        assertThat(entries.listReferring(EntryKey.of("needs", UUID.fromString(SamplePackage.NEED), PLAN_2019)))
                .extracting(entry -> entry.key().list())
                .containsExactlyInAnyOrder("measures", "threads", "fates");
    }

    @Test
    void everyChangeIsKeptAndTheChainHolds() {
        change(MEASURE, "title", "Eltern lernen Deutsch");
        entries.publish(ANNA, List.of(MEASURE));
        change(SOURCE, "title", "Fachforum Sprache");

        assertThat(histories.list(MEASURE.subject(), Integer.MAX_VALUE, 10))
                .extracting(version -> version.action() + " " + version.by().name())
                .containsExactly("PUBLISHED Anna", "CHANGED Anna", "IMPORTED planwerk");
        assertThat(histories.verify().broken()).isEmpty();
        assertThat(histories.verify().versions()).isGreaterThan(10);
    }

    private WorkingEntry change(EntryKey key, String member, String value) {
        var before = entries.get(key);
        return entries.write(
                        ANNA,
                        List.of(Writing.changed(key, before.content().deepCopy().put(member, value), before.version())))
                .getFirst();
    }

    private static ObjectNode node(String json) {
        return (ObjectNode) JsonMapper.shared().readTree(json);
    }
}

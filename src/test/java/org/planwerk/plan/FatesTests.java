package org.planwerk.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planwerk.history.Author;
import org.planwerk.packaging.Entries;
import org.planwerk.packaging.EntryKey;
import org.planwerk.packaging.MunicipalityShape;
import org.planwerk.packaging.PackageFormat;
import org.planwerk.packaging.PackageProblems;
import org.planwerk.packaging.PlanPackages;
import org.planwerk.packaging.WorkingEntry;
import org.planwerk.packaging.WorkingEntry.Publicity;
import org.planwerk.packaging.Writing;
import org.planwerk.plan.FateRefused.Need;
import org.planwerk.tenancy.Tenant;
import org.planwerk.testing.PackageTest;
import org.planwerk.testing.SampleTown;
import org.springframework.beans.factory.annotation.Autowired;

@PackageTest
class FatesTests {

    private static final Author ANNA = new Author(UUID.fromString("01980000-0000-7000-8000-0000000000aa"), "Anna");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 12);

    @Autowired
    Fates fates;

    @Autowired
    Editions editions;

    @Autowired
    Entries entries;

    UUID before = new UUID(0, 0);
    UUID after = new UUID(0, 0);

    /** Musterstadt: five fields, 20 goals, 29 needs and 37 measures, and a next edition in which nothing stands. */
    @BeforeEach
    void takeInMusterstadt(@Autowired SampleTown town) {
        town.takeInMusterstadt();
        after = edition(4);
        before = UUID.fromString(entries.get(EntryKey.of("editions", after)).text("predecessor"));
    }

    @Test
    void whatIsKeptStandsInTheNextEditionAsTheSameThing() {
        var field = first("fields");
        decide(plain("fields", field, FateVerdict.KEPT, null));

        var kept = entries.get(EntryKey.of("fields", field, after));
        assertThat(kept.publicity()).isEqualTo(Publicity.NEW);
        assertThat(kept.title()).isEqualTo(title("fields", field));
        assertThat(kept.no())
                .isEqualTo(entries.get(EntryKey.of("fields", field, before)).no());
        assertThat(fate(field).text("verdict")).isEqualTo("KEPT");
        assertThat(ids(fate(field), "to")).containsExactly(field.toString());
    }

    @Test
    void whatBelongsTogetherIsTiedAgainInWhateverOrderItIsDecided() {
        var measure = measureWithField();
        var field = UUID.fromString(ids(measure, "fields").getFirst());
        decide(plain("measures", measure.key().uuid(), FateVerdict.KEPT, null));
        assertThat(ids(carried(measure), "fields")).isEmpty();

        decide(plain("fields", field, FateVerdict.KEPT, null));
        assertThat(ids(carried(measure), "fields")).contains(field.toString());

        decide(plain("fields", field, FateVerdict.DROPPED, "geht in anderen auf"));
        assertThat(ids(carried(measure), "fields")).doesNotContain(field.toString());
        assertThat(entries.get(EntryKey.of("fields", field, after)).publicity()).isEqualTo(Publicity.GONE);
    }

    @Test
    void whoNamedAPartOfAMergingNamesTheWholeAfterwards() {
        var measure = measureWithField();
        var field = UUID.fromString(ids(measure, "fields").getFirst());
        var other = things("fields").stream()
                .filter(one -> !one.equals(field))
                .findFirst()
                .orElseThrow();
        decide(plain("measures", measure.key().uuid(), FateVerdict.KEPT, null));
        decide(merged("fields", field, Set.of(other), "Sprache und Bildung"));

        var whole = ids(fate(field), "to").getFirst();
        assertThat(ids(fate(other), "to")).containsExactly(whole);
        assertThat(ids(carried(measure), "fields")).contains(whole);
        var text = entries.get(EntryKey.of("fields", UUID.fromString(whole), after));
        assertThat(text.title()).isEqualTo("Sprache und Bildung");
        assertThat(things("fields")).doesNotContain(UUID.fromString(whole));
    }

    @Test
    void aMergingOfOneIsNone() {
        var two = things("measures").subList(0, 2);
        decide(merged("measures", two.get(0), Set.of(two.get(1)), "Deutsch am Abend"));
        var whole = UUID.fromString(ids(fate(two.get(0)), "to").getFirst());

        decide(plain("measures", two.get(0), FateVerdict.COMPLETED, "erreicht"));

        assertThat(openFates()).contains(two.get(1)).doesNotContain(two.get(0));
        assertThat(entries.get(EntryKey.of("measures", whole, after)).publicity())
                .isEqualTo(Publicity.GONE);
    }

    @Test
    void aThirdOneJoinsAMergingAndOneMayLeaveIt() {
        var three = things("measures").subList(0, 3);
        decide(merged("measures", three.get(0), Set.of(three.get(1)), "Deutsch am Abend"));
        var whole = UUID.fromString(ids(fate(three.get(0)), "to").getFirst());
        decide(new Decision(
                "measures",
                three.get(2),
                FateVerdict.MERGED,
                0,
                "passt dazu",
                null,
                Set.of(three.get(0), three.get(1)),
                whole,
                List.of(),
                DAY,
                "Anna"));
        assertThat(three).allSatisfy(one -> assertThat(ids(fate(one), "to")).containsExactly(whole.toString()));
        assertThat(fate(three.get(0)).text("reason")).isEqualTo("weil es passt");
        assertThat(fate(three.get(2)).text("reason")).isEqualTo("passt dazu");

        decide(plain("measures", three.get(0), null, null));
        assertThat(openFates()).contains(three.get(0)).doesNotContain(three.get(1), three.get(2));
        assertThat(entries.get(EntryKey.of("measures", whole, after)).publicity())
                .isEqualTo(Publicity.NEW);
    }

    @Test
    void aSplitMakesNewThingsThatBeginWithItsWords() {
        var measure = measureWithField();
        decide(plain("fields", UUID.fromString(ids(measure, "fields").getFirst()), FateVerdict.KEPT, null));
        decide(split(measure.key().uuid(), "Im Verein", "Im Ehrenamt"));

        var parts = ids(fate(measure.key().uuid()), "to");
        assertThat(parts).hasSize(2);
        assertThat(parts).allSatisfy(part -> {
            var text = entries.get(EntryKey.of("measures", UUID.fromString(part), after));
            assertThat(text.text("summary")).isEqualTo(measure.text("summary"));
            assertThat(ids(text, "fields")).contains(ids(measure, "fields").getFirst());
            assertThat(text.no()).isGreaterThan(measure.no());
        });

        decide(split(measure.key().uuid(), "Im Verein", "In der Schule"));
        assertThat(ids(fate(measure.key().uuid()), "to"))
                .containsAnyElementsOf(parts)
                .doesNotContainSequence(parts);
    }

    @Test
    void aVerdictThatIsTakenBackLosesNoWorkOnWhatFollowed() {
        var measure = first("measures");
        decide(plain("measures", measure, FateVerdict.KEPT, null));
        var draft = entries.get(EntryKey.of("measures", measure, after));
        entries.write(
                ANNA,
                List.of(Writing.changed(
                        draft.key(), draft.content().deepCopy().put("place", "Volkshochschule"), draft.version())));

        decide(plain("measures", measure, null, null));
        assertThat(openFates()).contains(measure);
        decide(plain("measures", measure, FateVerdict.CHANGED, "neu"));

        assertThat(entries.get(EntryKey.of("measures", measure, after)).text("place"))
                .isEqualTo("Volkshochschule");
    }

    @Test
    void saysWhatAVerdictLacksAndChangesNothing() {
        var measure = first("measures");
        var other = things("measures").get(1);
        lacks(Need.REASON, plain("measures", measure, FateVerdict.DROPPED, " "));
        lacks(Need.PARTNERS, merged("measures", measure, Set.of(), "Deutsch"));
        lacks(Need.NAME, merged("measures", measure, Set.of(other), " "));
        lacks(Need.PARTS, split(measure, "Im Verein", " "));
        assertThatExceptionOfType(FateRefused.Gone.class)
                .isThrownBy(() -> decide(plain("measures", new UUID(0, 9), FateVerdict.KEPT, null)));
        assertThatExceptionOfType(FateRefused.Incomplete.class)
                .isThrownBy(() -> decide(
                        plain("measures", other, FateVerdict.KEPT, null),
                        plain("measures", measure, FateVerdict.DROPPED, null)));
        assertThat(entries.list("fates", after)).isEmpty();
        assertThat(entries.list("measures", after)).isEmpty();
    }

    @Test
    void ofTwoWhoDecideAtOnceOneDoes() {
        var measure = first("measures");
        decide(Decision.plain("measures", measure, FateVerdict.KEPT, 0, null, DAY, "Anna"));

        assertThatExceptionOfType(FateRefused.Overtaken.class)
                .isThrownBy(() ->
                        decide(Decision.plain("measures", measure, FateVerdict.DROPPED, 0, "nein", DAY, "Berta")));
        assertThat(fate(measure).text("verdict")).isEqualTo("KEPT");
    }

    @Test
    void theOtherTextsComeAlongInOneActAndOnlyOnce() {
        assertThat(fates.carryOver(ANNA, new EditionId(after), Fates.TEXTS)).isPositive();
        assertThat(fates.carryOver(ANNA, new EditionId(after), Fates.TEXTS)).isZero();

        assertThat(entries.list("chapters", after)).hasSameSizeAs(working("chapters"));
        assertThat(entries.list("scenarios", after))
                .allSatisfy(scenario -> assertThat(scenario.text("field")).isEmpty());
        things("fields").forEach(field -> decide(plain("fields", field, FateVerdict.KEPT, null)));
        assertThat(entries.list("scenarios", after))
                .extracting(scenario -> scenario.text("field"))
                .containsExactlyElementsOf(working("scenarios").stream()
                        .map(scenario -> scenario.text("field"))
                        .toList());
    }

    /** Whatever people decide, in whatever order: each thing has one fate, and the plan is a plan. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void whateverIsDecidedAddsUp(long seed, @Autowired PlanPackages packages, @Autowired PackageFormat format) {
        var random = new Random(seed);
        for (var round = 0; round < 2; round++) {
            var decisions = new ArrayList<Decision>();
            for (var list : Fates.LISTS) {
                for (var thing : things(list)) {
                    if (random.nextInt(3) > 0) {
                        decisions.add(random(random, list, thing));
                    }
                }
            }
            Collections.shuffle(decisions, random);
            decide(decisions.toArray(Decision[]::new));
            addsUp();
        }
        decide(Fates.LISTS.stream()
                .flatMap(list -> things(list).stream()
                        .filter(openFates()::contains)
                        .map(thing -> plain(list, thing, FateVerdict.KEPT, null)))
                .toArray(Decision[]::new));
        addsUp();
        assertThat(openFates()).isEmpty();

        entries.publish(
                ANNA, entries.listWaiting(after).stream().map(WorkingEntry::key).toList());
        var today = new Occasion(DAY, "Anna", null, null);
        editions.move(new EditionId(after), EditionState.PARTICIPATION, today);
        editions.move(new EditionId(after), EditionState.DRAFT, today);
        editions.propose(new EditionId(after), today);
        var problems = new PackageProblems();
        assertThat(format.read(packages.write(MunicipalityShape.of(Tenant.get())), problems))
                .isPresent();
        assertThat(problems.list()).isEmpty();
    }

    private Decision random(Random random, String list, UUID thing) {
        var others = things(list).stream().filter(one -> !one.equals(thing)).toList();
        var other = others.get(random.nextInt(others.size()));
        return switch (random.nextInt(9)) {
            case 0 -> plain(list, thing, null, null);
            case 1, 2 -> plain(list, thing, FateVerdict.KEPT, null);
            case 3 ->
                new Decision(
                        list, thing, FateVerdict.CHANGED, null, "weil", "Neu", Set.of(), null, List.of(), DAY, "Anna");
            case 4 -> merged(list, thing, Set.of(other), "Zusammen " + random.nextInt(5));
            case 5 ->
                new Decision(
                        list,
                        thing,
                        FateVerdict.SPLIT,
                        null,
                        "weil",
                        null,
                        Set.of(),
                        null,
                        List.of("Eins", "Zwei", "Drei"),
                        DAY,
                        "Anna");
            case 6 -> plain(list, thing, FateVerdict.COMPLETED, "erreicht");
            case 7 -> plain(list, thing, FateVerdict.ROUTINE, "läuft weiter");
            default -> plain(list, thing, FateVerdict.DROPPED, "passt nicht mehr");
        };
    }

    private void addsUp() {
        for (var list : Fates.LISTS) {
            var all = new HashSet<>(things(list));
            var standing = entries.list(list, after).stream()
                    .filter(entry -> !entry.publicity().isBinned())
                    .map(entry -> entry.key().uuid())
                    .collect(Collectors.toSet());
            var followed = new TreeSet<UUID>();
            var merged = new ArrayList<UUID>();
            for (var fate : entries.list("fates", after)) {
                if (!fate.publicity().isBinned() && all.contains(fate.key().uuid())) {
                    var to = ids(fate, "to").stream().map(UUID::fromString).collect(Collectors.toSet());
                    var verdict = FateVerdict.valueOf(fate.text("verdict"));
                    assertThat(PlanRules.isRight(verdict, fate.key().uuid(), to))
                            .as(fate.toString())
                            .isTrue();
                    followed.addAll(to);
                    if (verdict == FateVerdict.MERGED) {
                        merged.addAll(to);
                    }
                }
            }
            assertThat(standing).as(list).containsExactlyInAnyOrderElementsOf(followed);
            assertThat(merged).as(list).allMatch(one -> Collections.frequency(merged, one) > 1);
        }
    }

    private void lacks(Need need, Decision decision) {
        assertThatExceptionOfType(FateRefused.Incomplete.class)
                .isThrownBy(() -> decide(decision))
                .satisfies(refused -> assertThat(refused.need()).isEqualTo(need));
    }

    private void decide(Decision... decisions) {
        fates.decide(ANNA, new EditionId(after), List.of(decisions));
    }

    private static Decision plain(String list, UUID thing, @Nullable FateVerdict verdict, @Nullable String reason) {
        return Decision.plain(list, thing, verdict, null, reason, DAY, "Anna");
    }

    private static Decision merged(String list, UUID thing, Set<UUID> partners, String name) {
        return new Decision(
                list, thing, FateVerdict.MERGED, null, "weil es passt", name, partners, null, List.of(), DAY, "Anna");
    }

    private static Decision split(UUID measure, String... parts) {
        return new Decision(
                "measures",
                measure,
                FateVerdict.SPLIT,
                null,
                "zu groß",
                null,
                Set.of(),
                null,
                List.of(parts),
                DAY,
                "Anna");
    }

    private Set<UUID> openFates() {
        return editions.readiness(new EditionId(after), EditionState.PROPOSED).obstacles().stream()
                .filter(obstacle -> obstacle.kind().startsWith("fatesOpen."))
                .flatMap(obstacle -> obstacle.things().stream())
                .collect(Collectors.toSet());
    }

    private WorkingEntry fate(UUID thing) {
        return entries.get(EntryKey.of("fates", thing, after));
    }

    private WorkingEntry carried(WorkingEntry measure) {
        return entries.get(EntryKey.of("measures", measure.key().uuid(), after));
    }

    private WorkingEntry measureWithField() {
        return working("measures").stream()
                .filter(measure -> !ids(measure, "fields").isEmpty()
                        && !measure.text("summary").isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> ids(WorkingEntry entry, String member) {
        var ids = new ArrayList<String>();
        entry.content().path(member).forEach(id -> ids.add(id.asString()));
        return ids;
    }

    private String title(String list, UUID thing) {
        return entries.get(EntryKey.of(list, thing, before)).title();
    }

    private UUID first(String list) {
        return things(list).getFirst();
    }

    private List<UUID> things(String list) {
        return working(list).stream().map(entry -> entry.key().uuid()).toList();
    }

    private List<WorkingEntry> working(String list) {
        return entries.list(list, before).stream()
                .filter(entry -> !entry.publicity().isBinned())
                .toList();
    }

    private UUID edition(int no) {
        return entries.list("editions", null).stream()
                .filter(edition -> edition.no() == no)
                .findFirst()
                .orElseThrow()
                .key()
                .uuid();
    }
}

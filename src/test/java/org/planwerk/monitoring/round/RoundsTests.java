package org.planwerk.monitoring.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planwerk.monitoring.round.RoundFixture.DEADLINE;
import static org.planwerk.monitoring.round.RoundFixture.JANA;
import static org.planwerk.monitoring.round.RoundFixture.ORIGIN;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planwerk.history.Author;
import org.planwerk.history.Histories;
import org.planwerk.identity.Members;
import org.planwerk.identity.Reach;
import org.planwerk.identity.Role;
import org.planwerk.mail.Outbox;
import org.planwerk.mail.WaitingLetter;
import org.planwerk.monitoring.Effect;
import org.planwerk.monitoring.round.Answer.Given;
import org.planwerk.packaging.Entries;
import org.planwerk.packaging.EntryKey;
import org.planwerk.tenancy.Municipalities;
import org.planwerk.tenancy.Tenant;
import org.planwerk.testing.PackageTest;
import org.planwerk.testing.SamplePackage;
import org.planwerk.testing.SampleTown;
import org.planwerk.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A round from its preparation to its snapshot. */
@PackageTest
class RoundsTests {

    private static final Addressee KIM =
            new Addressee("Kim Neu", "kim@example.org", "de", Addressee.Route.PERSON, null, null, null);

    private static final By MIRA = By.author(new Author(null, "Mira"));

    @Autowired
    Rounds rounds;

    @Autowired
    Answers answers;

    @Autowired
    PersonalLinks links;

    @Autowired
    Reminders reminders;

    @Autowired
    ClosedRounds closed;

    @Autowired
    Outbox outbox;

    @Autowired
    Entries entries;

    @Autowired
    Histories histories;

    @Autowired
    Members members;

    @Autowired
    Municipalities municipalities;

    @Autowired
    SignedIn people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private RoundFixture town;
    private UUID running;
    private UUID school;
    private UUID courses;
    private UUID childcare;
    private UUID club;

    @BeforeEach
    void takeIn(@Autowired SampleTown sample) {
        sample.takeIn();
        town = new RoundFixture(entries);
        running = town.words();
        school = town.organisation("Volkshochschule");
        town.contact(school, "Büro der Volkshochschule", "vhs@example.org");
        courses = town.measure("Kurse am Abend", school);
        childcare = town.measure("Kurse mit Kinderbetreuung", school);
        club = town.measure("Sportverein öffnet sich", town.organisation("Turnverein"));
    }

    private Round opened() {
        var round = rounds.prepare(RoundFixture.draft());
        rounds.open(round, ORIGIN, JANA);
        return rounds.find(round.no()).orElseThrow();
    }

    private List<WaitingLetter> letters() {
        return outbox.list().stream()
                .filter(letter ->
                        letter.letter().text().contains("/" + Tenant.get().slug() + "/"))
                .toList();
    }

    private String token(WaitingLetter letter) {
        return letter.letter()
                .text()
                .replaceAll("(?s).*" + ORIGIN + "/" + Tenant.get().slug() + "(?:/en)?/sachstand/([\\w-]{43}).*", "$1");
    }

    private Given given(String happened) {
        return new Given(running, false, Effect.COUNTED, Map.of(2, happened, 5, "Liste der\nTeilnehmenden"));
    }

    private void answer(Round round, UUID measure, String happened) {
        for (var step : round.steps()) {
            var there = answers.find(round, measure).map(Answer::given).orElse(Given.NOTHING);
            answers.save(round, measure, step, given(happened), there.print(round.questions(step)));
        }
    }

    @Test
    void foreseesWhoIsAskedAndCountsWhoIsNot() {
        var foreseen = rounds.foresee(rounds.prepare(RoundFixture.draft()));

        assertThat(foreseen).hasSize(4);
        assertThat(foreseen)
                .filteredOn(one -> one.measure().id().equals(courses))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.measure().unit()).isEqualTo("Volkshochschule");
                    assertThat(asked(one).email()).isEqualTo("vhs@example.org");
                    assertThat(asked(one).route()).isEqualTo(Addressee.Route.UNIT);
                });
        assertThat(foreseen).filteredOn(one -> one.addressee() == null).hasSize(2);
    }

    @Test
    void asksAMeasureOwnerOfTheOrganisationBeforeItsOffice() {
        var mira = people.add(Tenant.get(), Role.MEASURE_OWNER, new Reach(List.of(), List.of(school)));

        assertThat(rounds.foresee(rounds.prepare(RoundFixture.draft())))
                .filteredOn(one -> one.measure().id().equals(courses))
                .singleElement()
                .satisfies(one -> {
                    assertThat(asked(one).email()).isEqualTo(mira.email());
                    assertThat(asked(one).unitEmail()).isEqualTo("vhs@example.org");
                    assertThat(asked(one).route()).isEqualTo(Addressee.Route.PERSON);
                });
    }

    @Test
    void asksOnlyAboutTheChosenFieldsAndWhatIsNotFinished() {
        town.add("statements", statement -> {
            statement
                    .put("measure", courses.toString())
                    .put(
                            "statusWord",
                            answers.words(RoundFixture.draft()).getLast().id().toString())
                    .put("state", "RELEASED")
                    .put("basis", "DEMO");
            statement.putObject("at").put("from", "2026-01-01").put("to", "2026-01-01");
        });

        assertThat(rounds.foresee(rounds.prepare(RoundFixture.draft())))
                .extracting(one -> one.measure().id())
                .doesNotContain(courses)
                .contains(childcare);
    }

    @Test
    void writesOneLetterPerOwnerWithALinkOfItsOwnAndTellsTheAdministrationOfTheRest() {
        var round = opened();

        assertThat(letters()).hasSize(2);
        var letter = letters().stream()
                .filter(one -> one.letter().to().equals("vhs@example.org"))
                .findFirst()
                .orElseThrow();
        assertThat(letter.letter().text())
                .contains(
                        "Kurse am Abend",
                        "Kurse mit Kinderbetreuung",
                        "4.\u00a0Dezember 2026",
                        "Read and answer in English")
                .doesNotContain("Sportverein");
        assertThat(letter.letter().html())
                .contains("<a href=\"" + ORIGIN, "Kurse am Abend")
                .doesNotContain("<img", "src=");
        assertThat(letter.letter().replyTo()).isEqualTo("jana@example.org");
        assertThat(letters()).anySatisfy(one -> assertThat(one.letter().text()).contains("Sportverein öffnet sich"));

        var visit = links.find(token(letter)).orElseThrow();
        assertThat(visit.owner().addressee().email()).isEqualTo("vhs@example.org");
        assertThat(rounds.listAsked(round, visit.owner().id()))
                .extracting(AskedMeasure::title)
                .containsExactlyInAnyOrder("Kurse am Abend", "Kurse mit Kinderbetreuung");
        assertThat(transaction.<Integer>execute(
                        status -> jdbc.sql("select count(*) from monitoring.link where token_sha256 = :sha")
                                .param("sha", DigestUtils.sha256(token(letter)))
                                .query(Integer.class)
                                .single()))
                .isEqualTo(1);
    }

    @Test
    void isOpenedOnceHoweverManyNodesTry() throws Exception {
        var round = rounds.prepare(RoundFixture.draft());
        var town = Tenant.get();
        var start = new CyclicBarrier(3);
        Callable<Boolean> node = () -> {
            start.await();
            try {
                Tenant.run(town, () -> rounds.open(round, ORIGIN, JANA));
                return true;
            } catch (RoundRefused.WrongState overtaken) {
                return false;
            }
        };
        try (var nodes = Executors.newFixedThreadPool(3)) {
            var opened = 0;
            for (var done : nodes.invokeAll(List.of(node, node, node))) {
                opened += done.get() ? 1 : 0;
            }
            assertThat(opened).isEqualTo(1);
        }
        assertThat(letters()).hasSize(2);
    }

    @Test
    void aLinkThatWasTakenBackOrIsTooOldOpensNothing() {
        var round = opened();
        var token = token(letterTo("vhs@example.org"));
        var owner = links.find(token).orElseThrow().owner();

        assertThat(links.find(token + "x")).isEmpty();
        links.extend(round, owner.id(), LocalDate.of(2020, 1, 1));
        assertThat(links.find(token)).isEmpty();
        links.extend(round, owner.id(), LocalDate.of(2099, 1, 1));
        assertThat(links.find(token)).isPresent();
        links.revoke(round, owner.id());
        assertThat(links.find(token)).isEmpty();
        links.extend(round, owner.id(), LocalDate.of(2099, 1, 1));
        assertThat(links.find(token)).as("taken back for good").isEmpty();

        rounds.writeAgain(round, owner.id());
        var again = letters().stream()
                .filter(one -> one.letter().subject().startsWith("Noch einmal"))
                .findFirst()
                .orElseThrow();
        assertThat(links.find(token(again))).isPresent();
    }

    private static Addressee asked(Foreseen one) {
        return Objects.requireNonNull(one.addressee());
    }

    private static EntryKey statement(Answer answer) {
        return EntryKey.of("statements", Objects.requireNonNull(answer.statement()));
    }

    private WaitingLetter letterTo(String email) {
        return letters().stream()
                .filter(one -> one.letter().to().equals(email))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void answersAreKeptStepByStepAndHandedInWhenTheyAreComplete() {
        var round = opened();
        var step = Question.Step.PROGRESS;
        var nothing = Given.NOTHING.print(round.questions(step));
        answers.save(round, courses, step, new Given(running, false, null, Map.of()), nothing);
        assertThat(answers.handIn(round, List.of(courses, childcare), MIRA)).isEmpty();

        answer(round, courses, "Zwei Kurse.");
        assertThat(answers.handIn(round, List.of(courses, childcare), MIRA)).containsExactly(courses);

        var answer = answers.find(round, courses).orElseThrow();
        assertThat(answer.state()).isEqualTo(Answer.State.HANDED_IN);
        assertThat(answer.given()).isEqualTo(given("Zwei Kurse."));
        assertThatExceptionOfType(RoundRefused.NotReady.class)
                .isThrownBy(() -> answers.save(
                        round, courses, step, given("Drei."), answer.given().print(round.questions(step))));
        answers.takeBack(round, courses, MIRA);
        assertThat(answers.find(round, courses).orElseThrow().state()).isEqualTo(Answer.State.STARTED);
    }

    @Test
    void nobodyOverwritesWhatSomebodyElseHasAnsweredUnseen() {
        var round = opened();
        var step = Question.Step.PROGRESS;
        var seen = Given.NOTHING.print(round.questions(step));
        answers.save(round, courses, step, given("Von Mira."), seen);

        assertThatExceptionOfType(RoundRefused.Overtaken.class)
                .isThrownBy(() -> answers.save(round, courses, step, given("Von Kim."), seen));
        assertThat(answers.save(round, courses, step, given("Von Mira."), seen)
                        .given()
                        .texts())
                .as("the same once more is no conflict")
                .containsEntry(2, "Von Mira.");
        answers.save(
                round,
                courses,
                Question.Step.PROOF,
                given("x"),
                Given.NOTHING.print(round.questions(Question.Step.PROOF)));
        assertThat(answers.find(round, courses).orElseThrow().given().texts().get(2))
                .isEqualTo("Von Mira.");
    }

    @Test
    void anAcceptedAnswerIsAReleasedStatementOfAUnitAndOfNobody() {
        var round = opened();
        var version = municipalities.find(Tenant.get().slug()).orElseThrow().contentVersion();
        answer(round, courses, "Zwei Kurse mit je 14 Menschen.");
        answers.handIn(round, List.of(courses), MIRA);

        answers.accept(round, courses, JANA);

        var accepted = answers.find(round, courses).orElseThrow();
        assertThat(accepted.state()).isEqualTo(Answer.State.ACCEPTED);
        var statement = entries.get(statement(accepted));
        assertThat(statement.content().toString()).doesNotContain("Mira", "Jana");
        assertThat(statement.text("authorRole")).isEqualTo("Volkshochschule");
        assertThat(statement.text("text")).isEqualTo("Zwei Kurse mit je 14 Menschen.");
        assertThat(statement.text("evidence")).isEqualTo("Liste der Teilnehmenden");
        assertThat(statement.text("effect")).isEqualTo("COUNTED");
        assertThat(statement.text("state")).isEqualTo("RELEASED");
        assertThat(statement.text("statusWord")).isEqualTo(running.toString());
        assertThat(histories.list(statement.key().subject(), Integer.MAX_VALUE, 5))
                .singleElement()
                .satisfies(saved -> assertThat(saved.by()).isEqualTo(JANA));
        assertThat(municipalities.find(Tenant.get().slug()).orElseThrow().contentVersion())
                .isGreaterThan(version);
        assertThat(answers.last(round, courses).text()).isEqualTo("Zwei Kurse mit je 14 Menschen.");
    }

    @Test
    void whatIsAskedBackIsOpenAgainAndReplacesItsStatement() {
        var round = opened();
        answer(round, courses, "Zwei Kurse.");
        answers.handIn(round, List.of(courses), MIRA);
        answers.accept(round, courses, JANA);
        var first = answers.find(round, courses).orElseThrow().statement();

        answers.askBack(round, courses, "Wie viele Menschen waren da?", JANA);

        assertThat(letters())
                .anySatisfy(letter -> assertThat(letter.letter().text()).contains("Wie viele Menschen waren da?"));
        var asked = answers.find(round, courses).orElseThrow();
        assertThat(asked.state()).isEqualTo(Answer.State.ASKED_BACK);
        answers.save(
                round,
                courses,
                Question.Step.PROGRESS,
                given("Zwei Kurse, 28 Menschen."),
                asked.given().print(round.questions(Question.Step.PROGRESS)));
        answers.handIn(round, List.of(courses), MIRA);
        answers.accept(round, courses, JANA);

        var second = entries.get(statement(answers.find(round, courses).orElseThrow()));
        assertThat(second.text("replaces")).isEqualTo(String.valueOf(first));
        assertThat(answers.listEvents(round, courses))
                .extracting(AnswerEvent::kind)
                .containsExactly(
                        AnswerEvent.Kind.HANDED_IN,
                        AnswerEvent.Kind.ACCEPTED,
                        AnswerEvent.Kind.ASKED_BACK,
                        AnswerEvent.Kind.HANDED_IN,
                        AnswerEvent.Kind.ACCEPTED);
    }

    @Test
    void whatTheCoordinatorChangesKeepsWhoDidItAndWhatStoodThere() {
        var round = opened();
        answer(round, courses, "2 kurse");
        answers.handIn(round, List.of(courses), MIRA);

        answers.edit(round, courses, given("Zwei Kurse."), "Rechtschreibung", JANA);

        assertThat(answers.listEvents(round, courses).getLast()).satisfies(event -> {
            assertThat(event.kind()).isEqualTo(AnswerEvent.Kind.EDITED);
            assertThat(event.by()).isEqualTo("Jana Muster");
            assertThat(event.before()).contains("2 kurse");
            assertThat(event.after()).contains("Zwei Kurse.");
        });
        assertThatThrownBy(() -> transaction.executeWithoutResult(status ->
                        jdbc.sql("delete from monitoring.answer_event").update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void passesMeasuresOnWithATraceAndALinkOfTheirOwn() {
        var round = opened();
        var from = links.find(token(letterTo("vhs@example.org"))).orElseThrow().owner();

        rounds.forward(round, from, List.of(courses), "Kim Neu", "kim@example.org");
        rounds.forward(round, from, List.of(courses), "Kim Neu", "kim@example.org");

        assertThat(letters().stream().filter(one -> one.letter().to().equals("kim@example.org")))
                .singleElement()
                .satisfies(letter -> {
                    var kim = links.find(token(letter)).orElseThrow().owner();
                    assertThat(kim.forwardedBy()).isEqualTo(from.id());
                    assertThat(rounds.listAsked(round, kim.id()))
                            .extracting(AskedMeasure::id)
                            .containsExactly(courses);
                });
        assertThat(rounds.listAsked(round, from.id()))
                .extracting(AskedMeasure::id)
                .containsExactly(childcare);
        assertThat(rounds.listForwardings(round)).singleElement().satisfies(one -> {
            assertThat(one.from()).isEqualTo(from.id());
            assertThat(one.measure()).isEqualTo(courses);
        });
    }

    @Test
    void assignsAMeasureWithoutAnOwnerNowAndForLaterRounds() {
        var round = opened();

        rounds.assign(round, List.of(club), KIM, JANA);

        assertThat(letterTo("kim@example.org").letter().text()).contains("Sportverein öffnet sich");
        assertThat(rounds.foresee(rounds.prepare(RoundFixture.draft())))
                .filteredOn(one -> one.measure().id().equals(club))
                .singleElement()
                .satisfies(one -> assertThat(asked(one).email()).isEqualTo("kim@example.org"));
    }

    @Test
    void handsEverythingOverThatSomebodyLeavesBehind() {
        var round = opened();
        var later = rounds.prepare(RoundFixture.draft());
        var token = token(letterTo("vhs@example.org"));

        assertThat(rounds.handOver("vhs@example.org", KIM, JANA)).isEqualTo(2);

        assertThat(links.find(token)).isEmpty();
        var kim = links.find(token(letterTo("kim@example.org"))).orElseThrow().owner();
        assertThat(rounds.listAsked(round, kim.id())).hasSize(2);
        assertThat(rounds.foresee(later))
                .filteredOn(one -> one.addressee() != null)
                .hasSize(2)
                .allMatch(one -> asked(one).email().equals("kim@example.org"));
    }

    @Test
    void sayWhoAnswersAndHandItOverWhenNoRoundIsThere() {
        var nobody = rounds.listAnswering().stream()
                .filter(one -> one.addressee() == null)
                .map(one -> one.measure().id())
                .toList();
        assertThat(nobody).hasSize(2).contains(club);

        rounds.assign(null, nobody, KIM, JANA);
        assertThat(rounds.handOver("vhs@example.org", KIM, JANA)).isEqualTo(2);

        assertThat(rounds.list()).isEmpty();
        assertThat(rounds.listAnswering())
                .hasSize(4)
                .allMatch(one -> asked(one).email().equals("kim@example.org"));
        assertThat(letters()).isEmpty();
    }

    @Test
    void closingFreezesWhatWasReportedAndNamesWhatWasNot() throws Exception {
        var round = opened();
        answer(round, courses, "Zwei Kurse.");
        answers.handIn(round, List.of(courses), MIRA);
        answers.accept(round, courses, JANA);
        answer(round, childcare, "Nur angefangen.");

        rounds.close(round, JANA);

        assertThatExceptionOfType(RoundRefused.WrongState.class)
                .isThrownBy(() -> answers.handIn(round, List.of(childcare), MIRA));
        var frozen = closed.list().getFirst().snapshot();
        assertThat(frozen.sha256()).isEqualTo(DigestUtils.sha256Hex(frozen.content()));
        assertThat(frozen.content()).doesNotContain("Mira", "Nur angefangen", "unchanged", "example.org");
        var measures = JsonMapper.shared().readTree(frozen.content()).path("measures");
        assertThat(measures.valueStream()
                        .map(one -> one.path("title").asString() + ": "
                                + one.path("state").asString()))
                .containsExactlyInAnyOrder(
                        "Mama lernt Deutsch: NOT_REPORTED",
                        "Kurse am Abend: ACCEPTED",
                        "Kurse mit Kinderbetreuung: NOT_REPORTED",
                        "Sportverein öffnet sich: NOT_REPORTED");

        var again = rounds.find(round.no()).orElseThrow();
        rounds.reopen(again, "Eine Antwort kam per Post.", JANA);
        assertThat(closed.list()).isEmpty();
        answers.handIn(rounds.find(round.no()).orElseThrow(), List.of(childcare), MIRA);
        rounds.close(rounds.find(round.no()).orElseThrow(), JANA);

        assertThat(closed.find(round.id()).orElseThrow().snapshots())
                .hasSize(2)
                .first()
                .isEqualTo(frozen);
        assertThat(rounds.listEvents(round))
                .extracting(RoundEvent::kind)
                .containsExactly(
                        RoundEvent.Kind.OPENED,
                        RoundEvent.Kind.CLOSED,
                        RoundEvent.Kind.REOPENED,
                        RoundEvent.Kind.CLOSED);
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> jdbc.sql("update monitoring.round_snapshot set by_name = 'x'")
                                .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void theDatabaseItselfKeepsAnswersOfAClosedRound() {
        var round = opened();
        answer(round, courses, "Zwei Kurse.");
        rounds.close(round, JANA);

        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> jdbc.sql("update monitoring.answer set state = 'HANDED_IN', handed_in_at = now()")
                                .update()))
                .hasMessageContaining("not open");
    }

    @Test
    void remindsOnceHoweverManyNodesRunAndNobodyWhoHasAnswered() throws Exception {
        var round = opened();
        var before = letters().size();
        var town = Tenant.get();
        var start = new CyclicBarrier(4);
        Callable<Void> node = () -> {
            start.await();
            Tenant.run(town, () -> reminders.sendDue(round.id(), DEADLINE.plusDays(20)));
            return null;
        };
        try (var nodes = Executors.newFixedThreadPool(4)) {
            for (var done : nodes.invokeAll(List.of(node, node, node, node))) {
                done.get();
            }
        }
        var after = letters();
        assertThat(after.stream().map(letter -> letter.letter().to()).toList())
                .as("the owner, the administration, the superior; besides %d letters", before)
                .filteredOn(to -> to.equals("vhs@example.org"))
                .hasSize(2);
        assertThat(after)
                .filteredOn(letter -> letter.letter().unsubscribe() != null)
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.letter().unsubscribe()).endsWith("/erinnerungen");
                    assertThat(letter.letter().subject()).startsWith("Seit 4.");
                });
    }

    @Test
    void tellsTheSuperiorOnceAndWithoutALinkToAnswers() {
        var round = opened();
        reminders.sendDue(round.id(), DEADLINE.plusDays(13));
        assertThat(toSuperior()).isEmpty();

        reminders.sendDue(round.id(), DEADLINE.plusDays(14));
        reminders.sendDue(round.id(), DEADLINE.plusDays(15));

        assertThat(toSuperior())
                .singleElement()
                .satisfies(letter -> assertThat(letter.letter().text())
                        .contains("4 Maßnahmen", "Kurse am Abend")
                        .doesNotContain("/sachstand/"));
    }

    private List<WaitingLetter> toSuperior() {
        return outbox.list().stream()
                .filter(one -> one.letter().to().equals("otto@example.org")
                        && one.letter().text().contains(Tenant.get().name()))
                .filter(one -> sentInThisTown(one.id()))
                .toList();
    }

    private boolean sentInThisTown(UUID letter) {
        return rounds.list().stream()
                .flatMap(round -> rounds.listLetters(round).stream())
                .anyMatch(sent -> sent.letter().equals(letter));
    }

    @Test
    void whatComesBackGoesToTheUnitAndThenToTheAdministration() {
        var mira = people.add(Tenant.get(), Role.MEASURE_OWNER, new Reach(List.of(), List.of(school)));
        var vera = people.add(Tenant.get(), Role.ADMINISTRATOR, List.of());
        var round = opened();
        var letter = letterTo(mira.email());
        var owner = links.find(token(letter)).orElseThrow().owner();

        var standIn = afterReturnOf(letter, round);
        assertThat(standIn.letter().to()).isEqualTo("vhs@example.org");
        assertThat(rounds.listOwners(round))
                .filteredOn(one -> one.id().equals(owner.id()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.returnedWhy()).isEqualTo("550 no such mailbox");
                    assertThat(one.reachedAt()).isEqualTo("vhs@example.org");
                });
        assertThat(links.find(token(standIn)).orElseThrow().owner().id()).isEqualTo(owner.id());

        var last = afterReturnOf(standIn, round);
        assertThat(last.letter().to()).isEqualTo(vera.email());
        assertThat(links.find(token(last)).orElseThrow().owner().id()).isEqualTo(owner.id());

        // The chain ends there: whoever is at its end is not written to again and again.
        comesBack(last);
        var written = rounds.listLetters(round).size();
        reminders.sendDue(round.id(), RoundFixture.OPENS);
        assertThat(rounds.listLetters(round)).hasSize(written);
    }

    /** The letter that is written because this one came back. */
    private WaitingLetter afterReturnOf(WaitingLetter letter, Round round) {
        var before = letters().stream().map(WaitingLetter::id).toList();
        comesBack(letter);
        reminders.sendDue(round.id(), RoundFixture.OPENS);
        reminders.sendDue(round.id(), RoundFixture.OPENS);
        var written =
                letters().stream().filter(one -> !before.contains(one.id())).toList();
        assertThat(written).hasSize(1);
        return written.getFirst();
    }

    private void comesBack(WaitingLetter letter) {
        transaction.executeWithoutResult(status -> jdbc.sql(
                        "update mail.letter set returned_at = now(), problem = '550 no such mailbox' where id = :id")
                .param("id", letter.id())
                .update());
    }

    @Test
    void whoWantsNoMoreRemindersGetsNone() {
        var round = opened();
        var owner = links.find(token(letterTo("vhs@example.org"))).orElseThrow().owner();
        links.stopReminders(round, owner.id());

        reminders.sendDue(round.id(), DEADLINE.plusDays(20));

        assertThat(rounds.listLetters(round))
                .filteredOn(letter -> letter.kind() == SentLetter.Kind.REMINDER)
                .isEmpty();
    }

    @Test
    void opensByItselfOnItsDayAndNotAtNight() {
        var round = rounds.prepare(RoundFixture.draft());
        rounds.schedule(round, ORIGIN);
        job("2026-11-01T12:00:00Z").workThroughTheDay();
        job("2026-11-02T03:00:00Z").workThroughTheDay();
        assertThat(rounds.find(round.no()).orElseThrow().state()).isEqualTo(RoundState.PREPARED);

        job("2026-11-02T08:00:00Z").workThroughTheDay();
        job("2026-11-02T08:05:00Z").workThroughTheDay();

        assertThat(rounds.find(round.no()).orElseThrow().state()).isEqualTo(RoundState.OPEN);
        assertThat(rounds.listEvents(round))
                .singleElement()
                .satisfies(event -> assertThat(event.by()).isEqualTo(new Author(null, "Jana Muster").name()));
    }

    /** The columns of the room in which these words stand. */
    private List<String> whereItSays(String words) {
        return Objects.requireNonNull(transaction.execute(status -> jdbc.sql("""
                        select t.table_name || '.' || c.column_name from information_schema.tables t
                          join information_schema.columns c using (table_schema, table_name)
                         where t.table_schema = 'monitoring' and t.table_type = 'BASE TABLE' and c.data_type = 'text' order by 1
                        """).query(String.class).list().stream()
                .filter(column -> jdbc.sql("select exists (select 1 from monitoring.%s where strpos(%s, :words) > 0)"
                                .formatted(column.substring(0, column.indexOf('.')), column))
                        .param("words", words)
                        .query(Boolean.class)
                        .single())
                .toList()));
    }

    @Test
    void forgetsWhoWasAskedHalfAYearAfterTheRound() {
        var round = opened();
        var mine = links.find(token(letterTo("vhs@example.org"))).orElseThrow().owner();
        rounds.forward(round, mine, List.of(childcare), KIM.name(), KIM.email());
        var kim = links.find(token(letterTo(KIM.email()))).orElseThrow().owner();
        answer(round, childcare, "Zwei Kurse.");
        answers.handIn(round, List.of(childcare), By.owner(kim.id()));
        assertThat(answers.listEvents(round, childcare))
                .extracting(AnswerEvent::by)
                .containsExactly(KIM.name());
        assertThat(rounds.listForwardings(round)).extracting(Forwarding::by).containsExactly(mine.name());
        assertThat(whereItSays(KIM.name())).containsExactly("owner.name");
        assertThat(whereItSays("@example.org"))
                .containsExactly("owner.email", "owner.unit_email", "round.asker_email", "round.superior_email");
        rounds.close(round, JANA);
        var end = ZonedDateTime.now(ZoneOffset.UTC);

        job(end.plusMonths(5).withHour(12).toInstant().toString()).workThroughTheDay();
        assertThat(rounds.listOwners(round)).hasSize(2);
        job(end.plusMonths(6).plusDays(1).withHour(12).toInstant().toString()).workThroughTheDay();

        var ended = rounds.find(round.no()).orElseThrow();
        assertThat(rounds.listOwners(ended)).isEmpty();
        assertThat(links.list(ended)).isEmpty();
        assertThat(whereItSays(KIM.name())).isEmpty();
        assertThat(whereItSays("@example.org")).containsExactly("round.asker_email");
        assertThat(rounds.listForwardings(ended))
                .singleElement()
                .satisfies(passed -> assertThat(passed.by()).isNull());
        assertThat(answers.listEvents(ended, childcare))
                .singleElement()
                .satisfies(event -> assertThat(event.by()).isNull());
        assertThatExceptionOfType(RoundRefused.Forgotten.class)
                .isThrownBy(() -> rounds.reopen(ended, "Es fehlt etwas.", JANA));
    }

    @Test
    void forgetsWhoAnswersForWhatNobodyAsksAbout() {
        var round = opened();
        rounds.assign(null, List.of(courses, club), KIM, JANA);
        var later = DEADLINE.plusYears(60) + "T12:00:00Z";

        job(later).workThroughTheDay();
        assertThat(rounds.listResponsible()).hasSize(2);
        rounds.close(round, JANA);
        job(DEADLINE.plusYears(1) + "T12:00:00Z").workThroughTheDay();
        assertThat(rounds.listResponsible()).hasSize(2);
        job(later).workThroughTheDay();

        assertThat(rounds.listResponsible()).isEmpty();
        assertThat(whereItSays(KIM.email())).isEmpty();
    }

    private RoundJob job(String now) {
        return new RoundJob(municipalities, rounds, reminders, Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    }

    @Test
    void refusesToOpenWhatAsksAboutNothing() {
        var draft = RoundFixture.draft();
        var round = rounds.prepare(new Round(
                draft.id(),
                draft.no(),
                UUID.fromString(SamplePackage.LATER),
                draft.title(),
                List.of(),
                false,
                draft.questions(),
                draft.opensOn(),
                draft.deadline(),
                draft.reminders(),
                draft.asker(),
                null,
                RoundState.PREPARED,
                null,
                false));

        assertThatExceptionOfType(RoundRefused.NothingToAsk.class).isThrownBy(() -> rounds.open(round, ORIGIN, JANA));
        assertThat(rounds.find(round.no()).orElseThrow().state()).isEqualTo(RoundState.PREPARED);
    }
}

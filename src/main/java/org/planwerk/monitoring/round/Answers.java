package org.planwerk.monitoring.round;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.planwerk.history.Author;
import org.planwerk.monitoring.StatementState;
import org.planwerk.monitoring.round.Answer.Given;
import org.planwerk.monitoring.round.Answer.State;
import org.planwerk.packaging.Basis;
import org.planwerk.packaging.CanonicalJson;
import org.planwerk.packaging.Entries;
import org.planwerk.packaging.EntryKey;
import org.planwerk.packaging.Writing;
import org.planwerk.plan.CommonStatus;
import org.planwerk.tenancy.Tenant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The answers of rounds, on their way from the first word to a released statement.
 *
 * <p>Each method that writes throws {@link RoundRefused}, and then changes nothing.
 */
@Service
public class Answers {

    private final AnswerStore store;
    private final RoundStore rounds;
    private final OwnerStore owners;
    private final RoundLetters letters;
    private final Entries entries;
    private final Clock clock;

    Answers(
            AnswerStore store,
            RoundStore rounds,
            OwnerStore owners,
            RoundLetters letters,
            Entries entries,
            Clock clock) {
        this.store = store;
        this.rounds = rounds;
        this.owners = owners;
        this.letters = letters;
        this.entries = entries;
        this.clock = clock;
    }

    /** Of each measure that has one. */
    @Transactional(readOnly = true)
    public Map<UUID, Answer> map(Round round) {
        return store.list(round.id()).stream().collect(toMap(Answer::measure, Function.identity()));
    }

    @Transactional(readOnly = true)
    public Optional<Answer> find(Round round, UUID measure) {
        return store.find(round.id(), measure);
    }

    @Transactional(readOnly = true)
    public List<AnswerEvent> listEvents(Round round, UUID measure) {
        return store.listEvents(round.id(), measure);
    }

    /** What was said of the measure before this round. */
    @Transactional(readOnly = true)
    public LastAnswer last(Round round, UUID measure) {
        return store.last(round.id(), measure);
    }

    /** The words of the plan for how far a measure is, in their order. */
    @Transactional(readOnly = true)
    public List<StatusWord> words(Round round) {
        var plan = entries.get(EntryKey.of("editions", round.edition())).text("plan");
        return entries.list("statusWords", null).stream()
                .filter(word ->
                        !word.publicity().isBinned() && word.text("plan").equals(plan))
                .map(word ->
                        new StatusWord(word.key().uuid(), word.text("word"), CommonStatus.valueOf(word.text("common"))))
                .toList();
    }

    /**
     * Saves what was answered to the questions of one step; the others stay as they are.
     *
     * @param seen the {@link Given#print} of what stood there when it was shown
     */
    @Transactional
    public Answer save(Round round, UUID measure, Question.Step step, Given given, String seen) {
        var before = lock(round, measure);
        if (before.isPresent() && !before.get().state().isOpen()) {
            throw new RoundRefused.NotReady("lies with the coordinator");
        }
        var questions = round.questions(step);
        var there = before.map(Answer::given).orElse(Given.NOTHING);
        var now = there.with(questions, known(round, given));
        if (!seen.equals(there.print(questions)) && !now.equals(there)) {
            throw new RoundRefused.Overtaken();
        }
        var answer = new Answer(
                measure,
                before.map(Answer::state).orElse(State.STARTED),
                now,
                clock.instant(),
                before.map(Answer::handedInAt).orElse(null),
                before.map(Answer::askedBack).orElse(null),
                before.map(Answer::statement).orElse(null));
        if (before.isEmpty() && now.equals(Given.NOTHING) || before.isPresent() && now.equals(there)) {
            return before.orElse(answer);
        }
        store.put(round.id(), answer);
        return answer;
    }

    /** Hands in those of these measures that are complete; which ones that were. */
    @Transactional
    public List<UUID> handIn(Round round, Collection<UUID> measures, By by) {
        var done = new ArrayList<UUID>();
        for (var measure : measures) {
            lock(round, measure)
                    .filter(answer -> answer.state().isOpen()
                            && answer.given().missing(round).isEmpty())
                    .ifPresent(answer -> {
                        put(round, answer, State.HANDED_IN, null);
                        note(round, measure, AnswerEvent.Kind.HANDED_IN, by, null);
                        done.add(measure);
                    });
        }
        return done;
    }

    /** Lets the owner change once more what the coordinator has not accepted yet. */
    @Transactional
    public void takeBack(Round round, UUID measure, By by) {
        var answer = get(round, measure, State.HANDED_IN);
        store.put(
                round.id(),
                new Answer(measure, State.STARTED, answer.given(), answer.savedAt(), null, null, answer.statement()));
        note(round, measure, AnswerEvent.Kind.TAKEN_BACK, by, null);
    }

    /** Opens the answer again, and writes to who has given it what is still to be known. */
    @Transactional
    public void askBack(Round round, UUID measure, String sentence, Author by) {
        var answer = lock(round, measure)
                .filter(there -> there.state() == State.HANDED_IN || there.state() == State.ACCEPTED)
                .orElseThrow(() -> new RoundRefused.NotReady("not handed in"));
        put(round, answer, State.ASKED_BACK, sentence);
        note(round, measure, AnswerEvent.Kind.ASKED_BACK, By.author(by), sentence);
        var asked = owners.findAsked(round.id(), measure).orElseThrow();
        if (asked.owner() != null) {
            var occasion = measure + " " + store.listEvents(round.id(), measure).size();
            letters.askBack(round, owners.find(round.id(), asked.owner()).orElseThrow(), asked, sentence, occasion);
        }
    }

    /** Says it in other words, or what was said on the telephone: with what stood there before. It is handed in then. */
    @Transactional
    public void edit(Round round, UUID measure, Given typed, @Nullable String note, Author by) {
        var given = known(round, typed);
        var before = lock(round, measure);
        if (before.filter(answer -> answer.state() == State.ACCEPTED).isPresent()) {
            throw new RoundRefused.NotReady("accepted");
        }
        if (!given.missing(round).isEmpty()) {
            throw new RoundRefused.NotReady("not complete");
        }
        var there = before.map(Answer::given).orElse(Given.NOTHING);
        if (there.equals(given)
                && before.filter(answer -> answer.state() == State.HANDED_IN).isPresent()) {
            return;
        }
        var now = clock.instant();
        store.put(
                round.id(),
                new Answer(
                        measure,
                        State.HANDED_IN,
                        given,
                        now,
                        before.map(Answer::handedInAt).orElse(now),
                        null,
                        before.map(Answer::statement).orElse(null)));
        store.addEvent(
                round.id(),
                measure,
                new AnswerEvent(micros(), AnswerEvent.Kind.EDITED, null, note, json(round, there), json(round, given)),
                By.author(by));
    }

    /** Releases the answer as a statement, with the role of its author and never the name. */
    @Transactional
    public void accept(Round round, UUID measure, Author by) {
        var answer = get(round, measure, State.HANDED_IN);
        var asked = owners.findAsked(round.id(), measure).orElseThrow();
        var written = entries.write(by, List.of(Writing.added("statements", null, statement(round, asked, answer))));
        store.put(
                round.id(),
                new Answer(
                        measure,
                        State.ACCEPTED,
                        answer.given(),
                        answer.savedAt(),
                        answer.handedInAt(),
                        null,
                        written.getFirst().key().uuid()));
        note(round, measure, AnswerEvent.Kind.ACCEPTED, By.author(by), null);
    }

    private ObjectNode statement(Round round, AskedMeasure asked, Answer answer) {
        var given = answer.given();
        var day = LocalDate.ofInstant(
                        Objects.requireNonNull(answer.handedInAt()),
                        Tenant.get().timeZone())
                .toString();
        var content = JsonMapper.shared().createObjectNode();
        content.put("measure", asked.id().toString());
        content.put("edition", round.edition().toString());
        content.putObject("at").put("from", day).put("to", day);
        content.put("statusWord", String.valueOf(given.status()));
        content.put("delayed", given.delayed());
        for (var question : round.questions()) {
            var text = given.text(question);
            if (question.kind() == Question.Kind.HAPPENED) {
                content.put("text", text);
            }
            if (question.kind() == Question.Kind.EVIDENCE && !text.isEmpty()) {
                content.put("evidence", text.replaceAll("\\s+", " "));
            }
        }
        if (given.effect() != null) {
            content.put("effect", given.effect().name());
        }
        if (asked.unit() != null) {
            content.put("authorRole", asked.unit());
        }
        content.put("state", StatementState.RELEASED.name());
        if (answer.statement() != null) {
            content.put("replaces", answer.statement().toString());
        }
        content.put("basis", (round.demo() ? Basis.DEMO : Basis.STATED).name());
        content.put("basisNote", round.title());
        return content;
    }

    /** Without a status that is no word of the plan. */
    private Given known(Round round, Given given) {
        var known = words(round).stream().anyMatch(word -> word.id().equals(given.status()));
        return known ? given : new Given(null, given.delayed(), given.effect(), given.texts());
    }

    /** Waits for whoever writes on the measure, and for who opens or closes the round. */
    private Optional<Answer> lock(Round round, UUID measure) {
        var state = rounds.share(round.id());
        if (state != RoundState.OPEN) {
            throw new RoundRefused.WrongState(state);
        }
        store.lock(round.id(), measure);
        return store.find(round.id(), measure);
    }

    private Answer get(Round round, UUID measure, State state) {
        return lock(round, measure)
                .filter(answer -> answer.state() == state)
                .orElseThrow(() -> new RoundRefused.NotReady("not " + state));
    }

    private void put(Round round, Answer answer, State state, @Nullable String askedBack) {
        store.put(
                round.id(),
                new Answer(
                        answer.measure(),
                        state,
                        answer.given(),
                        answer.savedAt(),
                        state == State.HANDED_IN || answer.handedInAt() == null ? clock.instant() : answer.handedInAt(),
                        askedBack,
                        answer.statement()));
    }

    private void note(Round round, UUID measure, AnswerEvent.Kind kind, By by, @Nullable String note) {
        store.addEvent(round.id(), measure, new AnswerEvent(micros(), kind, null, note, null, null), by);
    }

    private Instant micros() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** What it says in words, by question. */
    private String json(Round round, Given given) {
        var words = words(round).stream().collect(toMap(StatusWord::id, StatusWord::word));
        var json = JsonMapper.shared().createObjectNode();
        if (given.status() != null) {
            json.put("status", words.get(given.status()));
        }
        if (given.delayed()) {
            json.put("delayed", true);
        }
        if (given.effect() != null) {
            json.put("effect", given.effect().name());
        }
        given.texts().forEach((question, text) -> json.put(Integer.toString(question), text));
        return CanonicalJson.write(json);
    }
}

package org.planwerk.monitoring.round;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question to everybody who answers for a measure: what became of it?
 *
 * @param no stands in its addresses
 * @param fields of action that are asked about; none means all
 * @param withFinished whether measures are asked about that are done or dropped
 * @param asker who asks and reads: named in every letter, which is answered to this address
 * @param superior who is told in the end what was not answered
 * @param origin how addresses in letters begin; null until the round is opened
 * @param demo made up, for demonstration
 */
public record Round(
        UUID id,
        int no,
        UUID edition,
        String title,
        List<UUID> fields,
        boolean withFinished,
        List<Question> questions,
        LocalDate opensOn,
        LocalDate deadline,
        ReminderPlan reminders,
        Correspondent asker,
        @Nullable Correspondent superior,
        RoundState state,
        @Nullable String origin,
        boolean demo) {

    public Round {
        fields = List.copyOf(fields);
        questions = List.copyOf(questions);
    }

    /** Somebody with a name and an address. */
    public record Correspondent(String name, String email) {}

    /** What it says, as another round that is there already. */
    public Round as(Round other) {
        return named(other.id, other.no);
    }

    Round named(UUID newId, int newNo) {
        return with(newId, newNo, deadline, state, origin);
    }

    Round in(RoundState newState, @Nullable String newOrigin) {
        return with(id, no, deadline, newState, newOrigin);
    }

    Round until(LocalDate newDeadline) {
        return with(id, no, newDeadline, state, origin);
    }

    private Round with(UUID newId, int newNo, LocalDate newDeadline, RoundState newState, @Nullable String newOrigin) {
        return new Round(
                newId,
                newNo,
                edition,
                title,
                fields,
                withFinished,
                questions,
                opensOn,
                newDeadline,
                reminders,
                asker,
                superior,
                newState,
                newOrigin,
                demo);
    }

    public boolean isOpen() {
        return state == RoundState.OPEN;
    }

    /** What is asked together, in order, without steps in which nothing is asked. */
    public List<Question.Step> steps() {
        return questions.stream()
                .map(question -> question.kind().step())
                .distinct()
                .sorted()
                .toList();
    }

    public List<Question> questions(Question.Step step) {
        return questions.stream()
                .filter(question -> question.kind().step() == step)
                .toList();
    }
}

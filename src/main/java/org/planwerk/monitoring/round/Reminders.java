package org.planwerk.monitoring.round;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.planwerk.mail.LetterFate;
import org.planwerk.mail.Outbox;
import org.planwerk.tenancy.Tenant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What goes out by itself while a round is open. Every letter is claimed in the transaction that writes it: however often and on
 * however many nodes this runs, each goes out once.
 */
@Service
public class Reminders {

    private final RoundStore rounds;
    private final OwnerStore owners;
    private final LinkStore links;
    private final AnswerStore answers;
    private final RoundLetters letters;
    private final Outbox outbox;

    Reminders(
            RoundStore rounds,
            OwnerStore owners,
            LinkStore links,
            AnswerStore answers,
            RoundLetters letters,
            Outbox outbox) {
        this.rounds = rounds;
        this.owners = owners;
        this.links = links;
        this.answers = answers;
        this.letters = letters;
        this.outbox = outbox;
    }

    /** Writes whatever is due in this round on this day; a round that is not open has nothing due. */
    @Transactional
    public void sendDue(UUID id, LocalDate today) {
        if (rounds.share(id) != RoundState.OPEN) {
            return;
        }
        var round = rounds.find(id).orElseThrow();
        var sent = links.listSent(id);
        noteReturned(round, sent);
        var answered = answers.list(id).stream()
                .filter(answer -> !answer.state().isOpen())
                .map(Answer::measure)
                .collect(Collectors.toSet());
        var open = owners.listAsked(id).stream()
                .filter(measure -> !answered.contains(measure.id()))
                .toList();
        remind(round, open, links.listSent(id), today);
        var unowned = open.stream().filter(measure -> measure.owner() == null).toList();
        var plan = round.reminders();
        if (!unowned.isEmpty()) {
            plan.due(round.deadline(), round.opensOn(), last(sent, SentLetter.Kind.UNOWNED), today)
                    .ifPresent(day -> letters.tellUnowned(round, unowned, day.toString()));
        }
        var told = round.deadline().plusDays(plan.escalation());
        if (round.superior() != null && !open.isEmpty() && !told.isAfter(today)) {
            letters.escalate(round, round.superior(), open, told);
        }
    }

    private void remind(Round round, List<AskedMeasure> open, List<SentLetter> sent, LocalDate today) {
        var measures = open.stream()
                .filter(measure -> measure.owner() != null)
                .collect(groupingBy(measure -> Objects.requireNonNull(measure.owner())));
        var own = sent.stream()
                .filter(letter -> letter.owner() != null)
                .collect(groupingBy(letter -> Objects.requireNonNull(letter.owner())));
        for (var owner : owners.list(round.id())) {
            var lying = measures.getOrDefault(owner.id(), List.of());
            var had = own.getOrDefault(owner.id(), List.of());
            if (lying.isEmpty() || had.isEmpty() || owner.remindersStoppedAt() != null) {
                continue;
            }
            round.reminders()
                    .due(
                            round.deadline(),
                            day(had.getFirst().at()),
                            day(had.getLast().at()),
                            today)
                    .ifPresent(day -> letters.remind(round, owner, lying, day, today.isAfter(round.deadline())));
        }
    }

    /** Somebody whose last letter came back is written to at the next address of the chain, at once. */
    private void noteReturned(Round round, List<SentLetter> sent) {
        var fates = outbox.fates(sent.stream().map(SentLetter::letter).toList()).stream()
                .filter(fate -> fate.returnedAt() != null)
                .collect(toMap(LetterFate::id, Function.identity()));
        if (fates.isEmpty()) {
            return;
        }
        var last = sent.stream()
                .filter(letter -> letter.owner() != null)
                .collect(toMap(
                        letter -> Objects.requireNonNull(letter.owner()), Function.identity(), (one, later) -> later));
        for (var owner : owners.list(round.id())) {
            var letter = last.get(owner.id());
            var fate = letter == null ? null : fates.get(letter.letter());
            if (fate != null && owner.reachedAt() != null) {
                owners.setReturned(round.id(), owner.id(), Objects.requireNonNull(fate.returnedAt()), fate.problem());
                letters.standIn(
                        round,
                        owners.find(round.id(), owner.id()).orElseThrow(),
                        owners.listAsked(round.id(), owner.id()),
                        fate.id());
            }
        }
    }

    private static @Nullable LocalDate last(List<SentLetter> sent, SentLetter.Kind kind) {
        return sent.stream()
                .filter(letter -> letter.kind() == kind)
                .reduce((earlier, later) -> later)
                .map(letter -> day(letter.at()))
                .orElse(null);
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, Tenant.get().timeZone());
    }
}

package org.planwerk.monitoring.round;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.planwerk.history.Author;
import org.planwerk.tenancy.Tenant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The progress rounds of the municipality, and who is asked in them.
 *
 * <p>Each method that writes throws {@link RoundRefused}, and then changes nothing.
 */
@Service
public class Rounds {

    /** So long after a round it is kept who was asked in it: until its report is out. */
    private static final Period OWNERS_KEPT = Period.ofMonths(6);

    /** So long somebody answers for a measure that is not asked about. */
    private static final Period RESPONSIBLE_KEPT = Period.ofYears(2);

    private final RoundStore store;
    private final OwnerStore owners;
    private final LinkStore links;
    private final AnswerStore answers;
    private final Scope scope;
    private final RoundLetters letters;
    private final Clock clock;

    Rounds(
            RoundStore store,
            OwnerStore owners,
            LinkStore links,
            AnswerStore answers,
            Scope scope,
            RoundLetters letters,
            Clock clock) {
        this.store = store;
        this.owners = owners;
        this.links = links;
        this.answers = answers;
        this.scope = scope;
        this.letters = letters;
        this.clock = clock;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Round> list() {
        return store.list();
    }

    @Transactional(readOnly = true)
    public Optional<Round> find(int no) {
        return store.find(no);
    }

    /** The open rounds that ask about measures of these organisations, the most urgent first. */
    @Transactional(readOnly = true)
    public List<Round> listOpen(Collection<UUID> organisations) {
        return owners.listOpenRounds(organisations).stream()
                .flatMap(id -> store.find(id).stream())
                .toList();
    }

    /** What a round would ask about, and whom, as the plan stands now. */
    @Transactional(readOnly = true)
    public List<Foreseen> foresee(Round round) {
        return scope.foresee(round);
    }

    /** Who would be asked today about each measure that is in force and not finished. */
    @Transactional(readOnly = true)
    public List<Foreseen> listAnswering() {
        return scope.foreseeInForce();
    }

    /** Those that a day brings something for: letters that are due, or that they are opened. */
    @Transactional(readOnly = true)
    public List<Round> listActive(LocalDate today) {
        return store.listActive(today);
    }

    /** The measures of a round that was opened, in the order of the plan. */
    @Transactional(readOnly = true)
    public List<AskedMeasure> listAsked(Round round) {
        return owners.listAsked(round.id());
    }

    @Transactional(readOnly = true)
    public List<AskedMeasure> listAsked(Round round, UUID owner) {
        return owners.listAsked(round.id(), owner);
    }

    /** Those who are asked, as long as it is kept who they are. */
    @Transactional(readOnly = true)
    public List<Owner> listOwners(Round round) {
        return owners.list(round.id());
    }

    /** The day on which it was deleted who was asked in this round, or will be; empty as long as it is not closed. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> findForgetting(Round round) {
        var zone = Tenant.get().timeZone();
        return owners.findForgotten(round.id())
                .or(() -> store.listEvents(round.id()).stream()
                        .filter(event -> round.state() == RoundState.CLOSED)
                        .reduce((earlier, later) -> later)
                        .map(event -> event.at().atZone(zone).plus(OWNERS_KEPT).toInstant()))
                .map(moment -> LocalDate.ofInstant(moment, zone));
    }

    /** Deletes who was asked, and how they were reached, once nobody needs to know it any more. */
    @Transactional
    public void forget(ZonedDateTime now) {
        owners.forgetOwners(now.minus(OWNERS_KEPT).toInstant(), now.toInstant());
        owners.forgetResponsible(now.toLocalDate().minus(RESPONSIBLE_KEPT));
    }

    /** Who was named for a measure, whatever its organisation is. */
    @Transactional(readOnly = true)
    public List<Responsible> listResponsible() {
        return List.copyOf(owners.mapResponsible().values());
    }

    @Transactional(readOnly = true)
    public List<Forwarding> listForwardings(Round round) {
        return owners.listForwardings(round.id());
    }

    @Transactional(readOnly = true)
    public List<SentLetter> listLetters(Round round) {
        return links.listSent(round.id());
    }

    @Transactional(readOnly = true)
    public List<RoundEvent> listEvents(Round round) {
        return store.listEvents(round.id());
    }

    @Transactional(readOnly = true)
    public List<RoundSnapshot> listSnapshots(Round round) {
        return store.listSnapshots(round.id());
    }

    /** Keeps a new round; its id and number are given to it. */
    @Transactional
    public Round prepare(Round draft) {
        var round =
                draft.named(UuidCreator.getTimeOrderedEpoch(), store.nextNo()).in(RoundState.PREPARED, null);
        store.insert(round);
        return round;
    }

    /** Changes a round that nobody has been asked in yet. Whether it opens by itself has to be said anew. */
    @Transactional
    public void change(Round round) {
        require(round, RoundState.PREPARED);
        store.updateWithParts(round.in(RoundState.PREPARED, null));
    }

    /** Lets the round open by itself on its day; {@code origin} is how addresses in its letters begin. */
    @Transactional
    public void schedule(Round round, String origin) {
        require(round, RoundState.PREPARED);
        store.update(round.in(RoundState.PREPARED, origin));
    }

    /** Asks everybody: measures, people and letters are written in one transaction, all or nothing. */
    @Transactional
    public void open(Round round, String origin, Author by) {
        require(round, RoundState.PREPARED);
        var foreseen = scope.foresee(round);
        if (foreseen.isEmpty()) {
            throw new RoundRefused.NothingToAsk();
        }
        if (!scope.hasWords(round)) {
            throw new RoundRefused.NoWords();
        }
        var open = round.in(RoundState.OPEN, origin);
        store.update(open);
        store.addEvent(round.id(), RoundEvent.Kind.OPENED, by, null, clock.instant());
        var people = new LinkedHashMap<String, UUID>();
        for (var one : foreseen) {
            var addressee = one.addressee();
            var owner = addressee == null
                    ? null
                    : people.computeIfAbsent(addressee.email(), email -> put(open, addressee, null));
            owners.insert(round.id(), one.measure().of(owner));
        }
        var measures = owners.listAsked(round.id()).stream()
                .filter(measure -> measure.owner() != null)
                .collect(Collectors.groupingBy(AskedMeasure::owner));
        for (var owner : owners.list(round.id())) {
            letters.invite(open, owner, measures.getOrDefault(owner.id(), List.of()));
        }
        var unowned = owners.listAsked(round.id()).stream()
                .filter(measure -> measure.owner() == null)
                .toList();
        if (!unowned.isEmpty()) {
            letters.tellUnowned(open, unowned, "opening");
        }
    }

    /** Lets the round go on until another day, and all its links open as long. */
    @Transactional
    public void extend(Round round, LocalDate deadline, Author by) {
        require(round, RoundState.OPEN);
        store.update(round.until(deadline));
        links.extend(round.id(), null, PersonalLinks.endOf(deadline.plusDays(PersonalLinks.DAYS_AFTER_DEADLINE)));
        store.addEvent(round.id(), RoundEvent.Kind.EXTENDED, by, deadline.toString(), clock.instant());
    }

    /** Closes the round and freezes what it then says. Whoever is just saving is waited for. */
    @Transactional
    public void close(Round round, Author by) {
        require(round, RoundState.OPEN);
        var wording = new Freezing(store, owners, answers).freeze(round);
        var now = clock.instant();
        store.addSnapshot(round.id(), Freezing.FORM, wording.content(), wording.sha256(), by, now);
        store.update(round.in(RoundState.CLOSED, round.origin()));
        store.addEvent(round.id(), RoundEvent.Kind.CLOSED, by, null, now);
    }

    /** Opens a closed round once more; its snapshot stays, and closing again makes another one. */
    @Transactional
    public void reopen(Round round, String reason, Author by) {
        require(round, RoundState.CLOSED);
        if (owners.findForgotten(round.id()).isPresent()) {
            throw new RoundRefused.Forgotten();
        }
        store.update(round.in(RoundState.OPEN, round.origin()));
        store.addEvent(round.id(), RoundEvent.Kind.REOPENED, by, reason, clock.instant());
    }

    /**
     * Says who answers for these measures from now on, in this and every later round; in an open one they are asked at once.
     *
     * @param round if it is about measures of an open round
     */
    @Transactional
    public void assign(@Nullable Round round, Collection<UUID> measures, Addressee person, Author by) {
        for (var measure : measures) {
            owners.putResponsible(
                    new Responsible(measure, person.name(), person.email(), person.language()),
                    by.name(),
                    clock.instant());
        }
        if (round != null && round.isOpen()) {
            give(
                    round,
                    owners.listAsked(round.id()).stream()
                            .filter(measure -> measures.contains(measure.id()))
                            .toList(),
                    person,
                    null,
                    By.author(by),
                    by.name());
        }
    }

    /**
     * Hands everything over that somebody answers for, because they leave: in all open rounds, whose links to them end, and in
     * every later one, whether one is prepared or not.
     *
     * @return how many measures that are
     */
    @Transactional
    public int handOver(String email, Addressee successor, Author by) {
        var measures = new HashSet<UUID>();
        owners.mapResponsible().values().stream()
                .filter(person -> person.email().equals(email))
                .forEach(person -> measures.add(person.measure()));
        scope.foreseeInForce().stream()
                .filter(one -> one.isAskedOf(email))
                .forEach(one -> measures.add(one.measure().id()));
        for (var round : store.list()) {
            if (round.state() == RoundState.PREPARED) {
                scope.foresee(round).stream()
                        .filter(one -> one.isAskedOf(email))
                        .forEach(one -> measures.add(one.measure().id()));
            }
            var leaving = owners.list(round.id()).stream()
                    .filter(owner -> owner.addressee().email().equals(email))
                    .findFirst();
            if (round.isOpen() && leaving.isPresent()) {
                var own = owners.listAsked(round.id(), leaving.get().id());
                own.forEach(measure -> measures.add(measure.id()));
                give(round, own, successor, null, By.author(by), by.name());
                links.revoke(round.id(), leaving.get().id(), clock.instant());
            }
        }
        measures.forEach(measure -> owners.putResponsible(
                new Responsible(measure, successor.name(), successor.email(), successor.language()),
                by.name(),
                clock.instant()));
        return measures.size();
    }

    /** Passes measures of an owner on to somebody else, who gets a letter with a link of their own. */
    @Transactional
    public void forward(Round round, Owner from, Collection<UUID> measures, String name, String email) {
        requireOpen(round);
        owners.lock(round.id(), from.id());
        var addressee = from.addressee();
        give(
                round,
                owners.listAsked(round.id(), from.id()).stream()
                        .filter(measure -> measures.contains(measure.id()))
                        .toList(),
                new Addressee(
                        name,
                        email,
                        addressee.language(),
                        Addressee.Route.PERSON,
                        addressee.unit(),
                        addressee.unitEmail(),
                        null),
                from.id(),
                By.owner(from.id()),
                from.name());
    }

    /** Writes to the owner once more, with a new link; also to an address from which a letter came back. */
    @Transactional
    public void writeAgain(Round round, UUID owner) {
        requireOpen(round);
        owners.clearReturned(round.id(), owner);
        letters.again(round, owners.find(round.id(), owner).orElseThrow(), owners.listAsked(round.id(), owner));
    }

    private void give(
            Round round,
            List<AskedMeasure> measures,
            Addressee person,
            @Nullable UUID forwardedBy,
            By by,
            String name) {
        var moving = measures.stream()
                .filter(measure -> measure.owner() == null
                        || !owners.find(round.id(), measure.owner())
                                .orElseThrow()
                                .addressee()
                                .email()
                                .equals(person.email()))
                .toList();
        if (moving.isEmpty()) {
            return;
        }
        var to = put(round, person, forwardedBy);
        moving.forEach(measure -> owners.pass(round.id(), measure, to, by, clock.instant()));
        letters.forward(
                round,
                owners.find(round.id(), to).orElseThrow(),
                moving,
                name,
                UuidCreator.getTimeOrderedEpoch().toString());
    }

    private UUID put(Round round, Addressee addressee, @Nullable UUID forwardedBy) {
        return owners.put(round.id(), UuidCreator.getTimeOrderedEpoch(), addressee, forwardedBy);
    }

    private void requireOpen(Round round) {
        var state = store.share(round.id());
        if (state != RoundState.OPEN) {
            throw new RoundRefused.WrongState(state);
        }
    }

    private void require(Round round, RoundState wanted) {
        var state = store.lock(round.id()).orElseThrow();
        if (state != wanted) {
            throw new RoundRefused.WrongState(state);
        }
    }
}

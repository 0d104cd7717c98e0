package org.planwerk.plan;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.planwerk.history.Author;
import org.planwerk.history.Histories;
import org.planwerk.packaging.Basis;
import org.planwerk.packaging.ContentPublished;
import org.planwerk.packaging.Entries;
import org.planwerk.packaging.EntryKey;
import org.planwerk.packaging.Layer;
import org.planwerk.packaging.PackageFormat;
import org.planwerk.packaging.PlanPackages;
import org.planwerk.packaging.Visibility;
import org.planwerk.packaging.WorkingEntry;
import org.planwerk.packaging.Writing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The life of editions, from preparation to their successors.
 *
 * <p>Every step is kept with its day, its author and its reason. Each method throws {@link EditionRefused} if the edition may
 * not go on, and then changes nothing.
 */
@Service
public class Editions {

    private final EditionStore store;
    private final PlanPackages packages;
    private final PackageFormat format;
    private final List<EditionGuard> guards;
    private final Entries entries;
    private final Histories histories;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Editions(
            EditionStore store,
            PlanPackages packages,
            PackageFormat format,
            List<EditionGuard> guards,
            Entries entries,
            Histories histories,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.packages = packages;
        this.format = format;
        this.guards = guards;
        this.entries = entries;
        this.histories = histories;
        this.events = events;
        this.clock = clock;
    }

    /** To participation, draft or consultation, and back between them. */
    @Transactional
    public void move(EditionId edition, EditionState to, Occasion occasion) {
        if (to.isFrozen() || to == EditionState.WITHDRAWN) {
            throw new EditionRefused.NoSuchWay(state(edition), to);
        }
        go(edition, to, occasion, null);
    }

    /** Before the council: the wording is frozen under its hash. */
    @Transactional
    public void propose(EditionId edition, Occasion occasion) {
        if (state(edition) == EditionState.PROPOSED) {
            throw new EditionRefused.NoSuchWay(EditionState.PROPOSED, EditionState.PROPOSED);
        }
        var snapshot = UuidCreator.getTimeOrderedEpoch();
        store.addSnapshot(snapshot, edition, packages.wording(edition.value()), clock.instant());
        go(edition, EditionState.PROPOSED, occasion, snapshot);
    }

    /** The council decides later: the edition stays proposed, and the step says so. */
    @Transactional
    public void defer(EditionId edition, Occasion occasion) {
        require(edition, EditionState.PROPOSED, EditionState.PROPOSED);
        store.addStep(edition, EditionState.PROPOSED, EditionState.PROPOSED, occasion, null);
    }

    /** The council wants it written anew. */
    @Transactional
    public void referBack(EditionId edition, Occasion occasion) {
        require(edition, EditionState.PROPOSED, EditionState.DRAFT);
        go(edition, EditionState.DRAFT, occasion, null);
    }

    /**
     * The council adopts what was proposed: unchanged, amended or in part.
     *
     * <p>The text is copied and sealed, and never changes again. Amendments are kept word by word, and leaving something out
     * is one; drafts that were not chosen stay drafts.
     */
    @Transactional
    public void adopt(Author by, EditionId edition, Occasion occasion, Adoption adoption) {
        require(edition, EditionState.PROPOSED, EditionState.ADOPTED);
        if (!store.findProposedHash(edition)
                .orElse("")
                .equals(packages.wording(edition.value()).sha256())) {
            throw new EditionRefused.WordingChanged();
        }
        var refused = refused(edition, adoption);
        amend(by, edition, occasion, adoption);
        for (var section : format.sections()) {
            if (section.layered() && section.thing() != null) {
                store.decide(section.table(), section.columns(), edition, section.table(), "thing_id", refused);
                section.children()
                        .forEach(child -> store.decide(
                                child.table(),
                                child.columns(),
                                edition,
                                section.table(),
                                child.owner().get(1),
                                refused));
            }
        }
        var snapshot = UuidCreator.getTimeOrderedEpoch();
        store.addSnapshot(snapshot, edition, packages.wording(edition.value(), Layer.DECIDED), clock.instant());
        go(edition, EditionState.ADOPTED, occasion, snapshot);
        store.seal(edition);
    }

    private void amend(Author by, EditionId edition, Occasion occasion, Adoption adoption) {
        var amendments = new Amendments(format, entries, edition, occasion.resolution(), adoption.mover());
        var rows = new ArrayList<Writing>();
        for (var key : adoption.amended()) {
            var draft = entries.find(key)
                    .filter(found -> edition.value().equals(key.edition()))
                    .filter(found -> found.publicity().isWaiting())
                    .orElseThrow(() -> new EditionRefused.NotProposed(key.toString()));
            rows.addAll(amendments.of(draft));
        }
        for (var key : adoption.refused()) {
            rows.add(amendments.without(entries.find(key, Layer.PUBLISHED).orElseThrow()));
        }
        if (!rows.isEmpty()) {
            entries.write(by, rows);
        }
        if (!adoption.amended().isEmpty()) {
            entries.publishAlsoFrozen(by, adoption.amended());
        }
    }

    private Set<UUID> refused(EditionId edition, Adoption adoption) {
        for (var key : adoption.refused()) {
            if (!edition.value().equals(key.edition())
                    || adoption.amended().contains(key)
                    || entries.find(key, Layer.PUBLISHED).isEmpty()) {
                throw new EditionRefused.NotProposed(key.toString());
            }
        }
        return adoption.refused().stream().map(EntryKey::uuid).collect(Collectors.toSet());
    }

    /** Lets everybody see an edition that only the workshop saw; for one that is shown nothing changes. */
    @Transactional
    public void show(Author by, EditionId edition) {
        var entry = entries.get(EntryKey.of("editions", edition.value()));
        if (entry.text("visibility").equals(Visibility.INTERNAL.name())) {
            var content = entry.content().deepCopy().put("visibility", Visibility.PUBLIC.name());
            entries.write(by, List.of(Writing.changed(entry.key(), content, entry.version())));
        }
    }

    /** From its day on the edition holds; one that it replaces is superseded, and comes back. */
    @Transactional
    public Optional<EditionId> bringIntoForce(EditionId edition, Occasion occasion) {
        go(edition, EditionState.IN_FORCE, occasion, null);
        var replaced = store.findReplaced(edition);
        replaced.ifPresent(before -> go(before, EditionState.SUPERSEDED, occasion, null));
        return replaced;
    }

    /** Given up, or rejected by the council. */
    @Transactional
    public void withdraw(EditionId edition, Occasion occasion) {
        go(edition, EditionState.WITHDRAWN, occasion, null);
    }

    /** What is in the way of a step, and what is not; changes nothing. */
    @Transactional(readOnly = true)
    public Readiness readiness(EditionId edition, EditionState to) {
        var obstacles = new ArrayList<EditionGuard.Obstacle>();
        var met = new ArrayList<EditionGuard.Met>();
        for (var guard : guards) {
            var own = guard.obstacles(edition, to);
            obstacles.addAll(own);
            met.addAll(guard.met(edition, to, own));
        }
        return new Readiness(obstacles, met);
    }

    /** Holds the edition until the transaction ends, if it has gone exactly so many steps: of two who want to go on, one does. */
    @Transactional
    public void expect(EditionId edition, int steps) {
        state(edition);
        var gone = store.countSteps(edition);
        if (gone != steps) {
            throw new EditionRefused.Overtaken(gone);
        }
    }

    /** The edition that comes after one that the council has decided; nobody outside sees it until somebody shows it. */
    @Transactional
    public EntryKey begin(Author by, EditionId before, Beginning beginning) {
        var state = state(before);
        if (!state.isDecided()) {
            throw new EditionRefused.NoSuchWay(state, EditionState.PREPARATION);
        }
        var key = EntryKey.of("editions", beginning.id());
        if (entries.find(key).isEmpty()) {
            entries.write(by, List.of(new Writing("editions", key.id(), null, node(before, beginning), null)));
        }
        return key;
    }

    private ObjectNode node(EditionId before, Beginning beginning) {
        var predecessor = entries.get(EntryKey.of("editions", before.value()));
        var no = entries.list("editions", null).stream()
                        .mapToInt(WorkingEntry::no)
                        .max()
                        .orElse(0)
                + 1;
        var node = JsonNodeFactory.instance
                .objectNode()
                .put("no", no)
                .put("plan", predecessor.text("plan"))
                .put("kind", beginning.kind().name())
                .put("title", beginning.title())
                .put("predecessor", before.value().toString())
                .put("relation", beginning.relation().name())
                .put("state", EditionState.PREPARATION.name())
                .put("record", Record.COMPLETE.name())
                .put("visibility", Visibility.INTERNAL.name())
                .put("basis", Basis.STATED.name());
        var period = JsonNodeFactory.instance.objectNode();
        put(period, "from", beginning.from());
        put(period, "to", beginning.to());
        put(period, "label", beginning.label());
        if (!period.isEmpty()) {
            node.set("period", period);
        }
        var step = node.putArray("steps")
                .addObject()
                .put("toState", EditionState.PREPARATION.name())
                .put("byRole", beginning.byRole())
                .put("basis", Basis.STATED.name());
        step.putObject("at")
                .put("from", beginning.at().toString())
                .put("to", beginning.at().toString());
        return node;
    }

    private static void put(ObjectNode node, String member, @Nullable Object value) {
        if (value != null) {
            node.put(member, value.toString());
        }
    }

    private void go(EditionId edition, EditionState to, Occasion occasion, @Nullable UUID snapshot) {
        var from = state(edition);
        if (!from.next().contains(to)) {
            throw new EditionRefused.NoSuchWay(from, to);
        }
        var obstacles = guards.stream()
                .flatMap(guard -> guard.obstacles(edition, to).stream())
                .toList();
        if (!obstacles.isEmpty()) {
            throw new EditionRefused.Obstructed(obstacles);
        }
        store.addStep(edition, from, to, occasion, snapshot);
        store.setState(edition, to);
        events.publishEvent(new ContentPublished());
    }

    private void require(EditionId edition, EditionState expected, EditionState to) {
        var from = state(edition);
        if (from != expected) {
            throw new EditionRefused.NoSuchWay(from, to);
        }
    }

    private EditionState state(EditionId edition) {
        histories.begin();
        return store.findStateForUpdate(edition).orElseThrow(() -> new NoSuchElementException(edition.toString()));
    }
}

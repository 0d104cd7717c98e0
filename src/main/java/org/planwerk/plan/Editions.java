package org.planwerk.plan;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planwerk.packaging.ContentPublished;
import org.planwerk.packaging.PackageFormat;
import org.planwerk.packaging.PlanPackages;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

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
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Editions(
            EditionStore store,
            PlanPackages packages,
            PackageFormat format,
            List<EditionGuard> guards,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.packages = packages;
        this.format = format;
        this.guards = guards;
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

    /** The council adopts what was proposed, unchanged; its text is copied and sealed, and never changes again. */
    @Transactional
    public void adopt(EditionId edition, Occasion occasion) {
        require(edition, EditionState.PROPOSED, EditionState.ADOPTED);
        var wording = packages.wording(edition.value());
        if (!store.findProposedHash(edition).orElse("").equals(wording.sha256())) {
            throw new EditionRefused.WordingChanged();
        }
        for (var section : format.sections()) {
            if (section.layered() && section.thing() != null) {
                store.decide(section.table(), section.columns(), edition, section.binned());
                section.children().forEach(child -> store.decide(child.table(), child.columns(), edition, false));
            }
        }
        go(edition, EditionState.ADOPTED, occasion, null);
        store.seal(edition);
    }

    /** From its day on the edition holds; one that it replaces is superseded. */
    @Transactional
    public void bringIntoForce(EditionId edition, Occasion occasion) {
        go(edition, EditionState.IN_FORCE, occasion, null);
        store.findReplaced(edition).ifPresent(before -> go(before, EditionState.SUPERSEDED, occasion, null));
    }

    /** Given up, or rejected by the council. */
    @Transactional
    public void withdraw(EditionId edition, Occasion occasion) {
        go(edition, EditionState.WITHDRAWN, occasion, null);
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
        return store.findStateForUpdate(edition).orElseThrow(() -> new NoSuchElementException(edition.toString()));
    }
}

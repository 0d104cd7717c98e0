package org.planwerk.desk.life;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planwerk.desk.Signature;
import org.planwerk.identity.Acting;
import org.planwerk.identity.Permission;
import org.planwerk.packaging.Entries;
import org.planwerk.packaging.EntryKey;
import org.planwerk.packaging.Writing;
import org.planwerk.plan.Adoption;
import org.planwerk.plan.Beginning;
import org.planwerk.plan.EditionId;
import org.planwerk.plan.Editions;
import org.planwerk.plan.Occasion;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** What a person does with the life of an edition: the step, its resolution and its history are one. */
@Service
class LifeActs {

    private final Editions editions;
    private final Entries entries;

    LifeActs(Editions editions, Entries entries) {
        this.editions = editions;
        this.entries = entries;
    }

    /**
     * Lets the edition go on.
     *
     * @param steps how many it had gone when the form was opened
     * @param resolution a new one that says so
     */
    @Transactional
    void go(
            Way way,
            EditionId edition,
            int steps,
            Occasion occasion,
            @Nullable ObjectNode resolution,
            Adoption adoption) {
        Acting.get().require(Permission.DECIDE);
        var by = Signature.get();
        editions.expect(edition, steps);
        var complete = resolution == null
                ? occasion
                : new Occasion(
                        occasion.at(),
                        occasion.byRole(),
                        occasion.note(),
                        entries.write(by, List.of(Writing.added("resolutions", null, resolution)))
                                .getFirst()
                                .key()
                                .uuid());
        switch (way) {
            case TO_PREPARATION, TO_PARTICIPATION, TO_DRAFT, TO_CONSULTATION ->
                editions.move(edition, way.to(), complete);
            case PROPOSE -> editions.propose(edition, complete);
            case ADOPT -> editions.adopt(by, edition, complete, adoption);
            case DEFER -> editions.defer(edition, complete);
            case REFER_BACK -> editions.referBack(edition, complete);
            case IN_FORCE -> {
                // What holds for everybody is to be seen by everybody.
                editions.show(by, edition);
                editions.bringIntoForce(edition, complete)
                        .ifPresent(before -> entries.noteMoved(by, EntryKey.of("editions", before.value())));
            }
            case WITHDRAW -> editions.withdraw(edition, complete);
        }
        entries.noteMoved(by, EntryKey.of("editions", edition.value()));
    }

    /** From now on everybody sees the edition and what of it is published. */
    @Transactional
    void show(EditionId edition) {
        Acting.get().require(Permission.DECIDE);
        editions.show(Signature.get(), edition);
    }

    @Transactional
    EntryKey begin(EditionId before, Beginning beginning) {
        Acting.get().require(Permission.DECIDE);
        return editions.begin(Signature.get(), before, beginning);
    }
}

package org.planwerk.desk;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.planwerk.plan.EditionState;
import org.springframework.stereotype.Component;

/** The editions of the municipality, for the workshop. */
@Component
public class DeskEditions {

    private final Workbench workbench;

    DeskEditions(Workbench workbench) {
        this.workbench = workbench;
    }

    /** All of them, the newest first. */
    public List<DeskEdition> list() {
        return workbench.list("editions", null).stream()
                .filter(edition -> !edition.publicity().isBinned())
                .map(DeskEdition::of)
                .toList()
                .reversed();
    }

    /** The one that is worked on: the newest that nobody has given up. */
    public Optional<DeskEdition> findCurrent() {
        return current(list());
    }

    private static Optional<DeskEdition> current(List<DeskEdition> newestFirst) {
        return newestFirst.stream()
                .filter(edition -> edition.state() != EditionState.WITHDRAWN)
                .findFirst()
                .or(() -> newestFirst.stream().findFirst());
    }

    /**
     * The one that its addresses name by this number.
     *
     * @throws NoSuchElementException if no edition has it
     */
    public DeskEdition get(int no) {
        return list().stream()
                .filter(edition -> edition.no() == no)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("edition " + no));
    }
}

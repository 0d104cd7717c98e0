package org.planwerk.desk;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
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

    /** The one that is worked on: the newest that is not decided yet, or else the newest that holds. */
    public Optional<DeskEdition> findCurrent() {
        var all = list();
        return Stream.<Predicate<DeskEdition>>of(
                        edition -> !edition.state().isDecided() && edition.state() != EditionState.WITHDRAWN,
                        edition -> edition.state() != EditionState.WITHDRAWN,
                        edition -> true)
                .flatMap(wanted -> all.stream().filter(wanted))
                .findFirst();
    }

    /** @throws NoSuchElementException if no edition has the number */
    public DeskEdition get(int no) {
        return list().stream()
                .filter(edition -> edition.no() == no)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("edition " + no));
    }
}

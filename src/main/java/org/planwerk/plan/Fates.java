package org.planwerk.plan;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.planwerk.history.Author;
import org.planwerk.history.Histories;
import org.planwerk.packaging.Entries;
import org.planwerk.packaging.EntryKey;
import org.planwerk.packaging.PackageFormat;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of each thing in the next edition.
 *
 * <p>To decide it is to carry it over: the fate, the succession and the draft of what follows are written as one. Each
 * method throws {@link FateRefused} if something is missing, and then changes nothing.
 */
@Service
public class Fates {

    /** The lists whose things have fates, each after those that it refers to. */
    public static final List<String> LISTS = List.of("fields", "goals", "needs", "measures");

    /** The lists whose texts are carried over as they are. */
    public static final List<String> TEXTS = List.of("scenarios", "findings", "themes", "chapters");

    private final EditionStore store;
    private final Entries entries;
    private final PackageFormat format;
    private final Histories histories;

    Fates(EditionStore store, Entries entries, PackageFormat format, Histories histories) {
        this.store = store;
        this.entries = entries;
        this.format = format;
        this.histories = histories;
    }

    /** Decides all of these or none. */
    @Transactional
    public void decide(Author by, EditionId edition, List<Decision> decisions) {
        if (decisions.isEmpty()) {
            return;
        }
        var weaving = weaving(edition, decisions.getFirst().thing());
        decisions.forEach(weaving::decide);
        write(by, weaving);
    }

    /** Takes all texts of these lists over that the edition does not have yet; each stays the same thing. */
    @Transactional
    public int carryOver(Author by, EditionId edition, List<String> lists) {
        var weaving = weaving(edition, edition.value());
        var count = lists.stream()
                .filter(TEXTS::contains)
                .mapToInt(weaving::carryOver)
                .sum();
        write(by, weaving);
        return count;
    }

    private Weaving weaving(EditionId edition, UUID thing) {
        histories.begin();
        var state = store.findStateForUpdate(edition).orElseThrow(() -> new NoSuchElementException(edition.toString()));
        if (state.isFrozen() || state == EditionState.WITHDRAWN) {
            throw new FateRefused.Closed(thing);
        }
        var predecessor = entries.get(EntryKey.of("editions", edition.value())).text("predecessor");
        if (predecessor.isEmpty()) {
            throw new FateRefused.Gone(thing);
        }
        return new Weaving(entries, format, edition.value(), UUID.fromString(predecessor));
    }

    private void write(Author by, Weaving weaving) {
        entries.write(by, weaving.writings());
        weaving.leaving().forEach(key -> entries.bin(by, key, null));
    }
}

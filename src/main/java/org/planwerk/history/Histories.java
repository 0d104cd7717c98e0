package org.planwerk.history;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The histories of all entries of the municipality. */
@Service
public class Histories {

    private final HistoryStore store;
    private final Clock clock;

    Histories(HistoryStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Waits until nobody else writes in this municipality, and keeps others waiting until the transaction ends.
     *
     * <p>Numbers, versions and the chain depend on it.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin() {
        store.lock();
    }

    /** Keeps one version for each change, in their order. {@link #begin} must have been called in this transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Author by, List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var last = store.findLast();
        var no = last.map(Version::no).orElse(0L);
        var chain = last.map(Version::chain).orElse(Chain.BEGINNING);
        var numbers = new HashMap<>(count(changes.stream().map(Change::subject).toList()));
        var versions = new ArrayList<Version>();
        for (var change : changes) {
            var version = numbers.merge(change.subject(), 1, Integer::sum);
            var sha256 = DigestUtils.sha256Hex(change.content());
            no++;
            chain = Chain.link(chain, no, change.subject(), version, at, by, change.action(), sha256);
            versions.add(new Version(
                    no, change.subject(), version, at, by, change.action(), change.content(), sha256, chain));
        }
        store.add(versions);
    }

    /** How many versions each of these has; those that have none are missing. */
    @Transactional(readOnly = true)
    public Map<Subject, Integer> count(Collection<Subject> subjects) {
        return store.count(subjects);
    }

    /** Who has last saved each of these; those without a version are missing. */
    @Transactional(readOnly = true)
    public Map<Subject, Author> authors(Collection<Subject> subjects) {
        return store.authors(subjects);
    }

    /** The versions of an entry, the newest first; {@code before} is the version to begin behind. */
    @Transactional(readOnly = true)
    public List<Version> list(Subject subject, int before, int most) {
        return store.list(subject, before, most);
    }

    @Transactional(readOnly = true)
    public Optional<Version> find(Subject subject, int version) {
        return store.find(subject, version);
    }

    /**
     * The versions of entries with one of these ids in one of these lists, the newest first, each with the one before it
     * under its id; {@code before} is the number to begin behind.
     */
    @Transactional(readOnly = true)
    public List<Difference> list(Collection<String> lists, Collection<String> ids, long before, int most) {
        return store.list(lists, ids, before, most);
    }

    /** The last versions of entries of these lists, the newest first. */
    @Transactional(readOnly = true)
    public List<Version> listLatest(Collection<String> lists, int most) {
        return store.listLatest(lists, most);
    }

    /** The entries that somebody saved since a moment; {@code except} is an account whose versions do not count. */
    @Transactional(readOnly = true)
    public List<Touched> listTouched(Instant since, @Nullable UUID except) {
        return store.listTouched(since, except);
    }

    /** Of each entry with a version between both moments, its last version before the first and before the second. */
    @Transactional(readOnly = true)
    public List<Difference> compare(Instant from, Instant to, int most) {
        return store.compare(from, to, most);
    }

    /** As {@link #compare(Instant, Instant, int)}, by list, id and edition, of those that come behind {@code last}. */
    @Transactional(readOnly = true)
    public List<Difference> compare(Instant from, Instant to, Subject last, int most) {
        return store.compare(from, to, last, most);
    }

    /** Of each entry its last version. */
    @Transactional(readOnly = true)
    public List<Version> listLast() {
        return store.listLast();
    }

    /** Of each entry the hashes of all that it ever said. */
    @Transactional(readOnly = true)
    public Map<Subject, Set<String>> listHashes() {
        return store.listHashes();
    }

    /** Walks the whole chain of the municipality. */
    @Transactional(readOnly = true)
    public Verification verify() {
        return new Verifying().walk(store);
    }

    /** An entry that was saved; {@code isNew} if it was not there before, {@code at} when it was saved last. */
    public record Touched(Subject subject, boolean isNew, Instant at) {}

    /** An entry at two moments; {@code before} is missing if it did not exist then. */
    public record Difference(Optional<Version> before, Version after) {}
}

package org.planwerk.packaging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.planwerk.history.Action;
import org.planwerk.history.Histories;
import org.planwerk.history.Version;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares what stands in the tables with what the history says.
 *
 * <p>What an entry says, as a draft or in public, must be what one of its versions says, and one of both its last. What
 * has no history yet cannot be compared.
 */
@Service
public class Drifts {

    private final PackageFormat format;
    private final PackageStore store;
    private final Histories histories;

    Drifts(PackageFormat format, PackageStore store, Histories histories) {
        this.format = format;
        this.store = store;
        this.histories = histories;
    }

    @Transactional(readOnly = true)
    public List<Drift> list() {
        var hashes = hashes();
        var drifts = new ArrayList<Drift>();
        var last = new HashMap<EntryKey, Version>();
        histories.listLast().forEach(version -> last.put(EntryKey.of(version.subject()), version));
        for (var section : format.sections()) {
            var standing = standing(section);
            last.forEach((key, version) -> {
                if (key.list().equals(section.name())) {
                    compare(key, version, standing.getOrDefault(key, Set.of()), hashes.getOrDefault(key, Set.of()))
                            .ifPresent(drifts::add);
                }
            });
        }
        drifts.addAll(snapshots());
        return List.copyOf(drifts);
    }

    private static Optional<Drift> compare(EntryKey key, Version last, Set<String> standing, Set<String> saved) {
        if (standing.isEmpty()) {
            return last.action() == Action.BINNED
                    ? Optional.empty()
                    : Optional.of(new Drift(Drift.Kind.GONE, key, Optional.of(last)));
        }
        return standing.contains(last.sha256()) && saved.containsAll(standing)
                ? Optional.empty()
                : Optional.of(new Drift(Drift.Kind.CHANGED, key, Optional.of(last)));
    }

    /** Of each entry the hashes of what it says, as a draft and in public. */
    private Map<EntryKey, Set<String>> standing(Section section) {
        var standing = new HashMap<EntryKey, Set<String>>();
        for (var kept : new EntryRows(store).list(section, Map.of(), Layer.working())) {
            var content = CanonicalJson.write(Recording.content(section, kept.entry()));
            standing.computeIfAbsent(kept.key(), key -> new HashSet<>()).add(DigestUtils.sha256Hex(content));
        }
        return standing;
    }

    private Map<EntryKey, Set<String>> hashes() {
        var hashes = new HashMap<EntryKey, Set<String>>();
        histories.listHashes().forEach((subject, all) -> hashes.put(EntryKey.of(subject), all));
        return hashes;
    }

    private List<Drift> snapshots() {
        var section = format.find("snapshots");
        if (section.isEmpty()) {
            return List.of();
        }
        return new EntryRows(store)
                .list(section.get(), Map.of(), Layer.working()).stream()
                        .filter(kept -> {
                            var content = Recording.content(section.get(), kept.entry());
                            return !DigestUtils.sha256Hex(
                                            content.path("content").asString(""))
                                    .equals(content.path("sha256").asString(""));
                        })
                        .map(kept -> new Drift(Drift.Kind.SNAPSHOT, kept.key(), Optional.empty()))
                        .toList();
    }
}

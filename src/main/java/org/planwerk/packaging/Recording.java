package org.planwerk.packaging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.planwerk.history.Action;
import org.planwerk.history.Author;
import org.planwerk.history.Change;
import org.planwerk.history.Histories;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Keeps what was written in the history, each entry as the package writes it. */
@Component
class Recording {

    private static final List<String> LAYERS = List.of("layers");

    private final Histories histories;
    private final PackageFormat format;
    private final EntryRows rows;

    Recording(Histories histories, PackageFormat format, PackageStore store) {
        this.histories = histories;
        this.format = format;
        this.rows = new EntryRows(store);
    }

    /** What of an entry is worth keeping: all but the layer that it happens to stand in. */
    static ObjectNode content(Section section, Entry entry) {
        var node = PackageWriter.node(section, entry);
        node.remove(LAYERS);
        return node;
    }

    void record(Author by, List<WorkingEntry> entries, Action action) {
        histories.record(
                by,
                entries.stream()
                        .map(entry -> new Change(entry.key().subject(), action, CanonicalJson.write(entry.content())))
                        .toList());
    }

    /** One version for each entry that a package changed, however many layers of it. */
    void imported(PlanPackage content, PackageDifference difference, Author by) {
        var entries = new HashMap<EntryKey, Entry>();
        var sections = new HashMap<String, Section>();
        for (var section : format.sections()) {
            sections.put(section.name(), section);
            for (var entry : content.list(section.name())) {
                entries.merge(EntryKey.of(section, entry.values()), entry, Recording::working);
            }
        }
        var changes = new LinkedHashMap<EntryKey, Change>();
        for (var change : difference.changes()) {
            var key = change.key();
            var section = Objects.requireNonNull(sections.get(key.list()));
            var entry = entries.get(key);
            var action = entry == null ? Action.BINNED : Action.IMPORTED;
            var kept = entry == null ? lost(section, key) : List.of(entry);
            kept.forEach(one ->
                    changes.put(key, new Change(key.subject(), action, CanonicalJson.write(content(section, one)))));
        }
        histories.record(by, new ArrayList<>(changes.values()));
    }

    private static Entry working(Entry one, Entry other) {
        return other.layers().contains(Layer.PUBLISHED.name()) ? other : one;
    }

    /** What has just been put into the bin; rows of lists without a bin are gone, and with them their content. */
    private List<Entry> lost(Section section, EntryKey key) {
        var layers = List.of(Layer.packaged());
        return rows.list(section, key.columns(section), layers).stream()
                .map(EntryRows.Kept::entry)
                .limit(1)
                .toList();
    }

    /** How often each of these has been saved. */
    Map<EntryKey, Integer> versions(List<EntryKey> keys) {
        var counts = histories.count(keys.stream().map(EntryKey::subject).toList());
        var versions = new HashMap<EntryKey, Integer>();
        counts.forEach((subject, count) -> versions.put(EntryKey.of(subject), count));
        return versions;
    }
}

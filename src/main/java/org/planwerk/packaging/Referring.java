package org.planwerk.packaging;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the entries that refer to another one, in any list. */
class Referring {

    private final PackageFormat format;
    private final EntryRows rows;
    private final Entries entries;

    Referring(PackageFormat format, EntryRows rows, Entries entries) {
        this.format = format;
        this.rows = rows;
        this.entries = entries;
    }

    /** Of texts of an edition only those of the same edition count; fates look back to the one before. */
    List<WorkingEntry> list(EntryKey key) {
        var found = new LinkedHashSet<EntryKey>();
        for (var section : format.sections()) {
            if (refersTo(section, key.list())) {
                for (var kept : rows.list(section, java.util.Map.of(), Layer.working())) {
                    if (!kept.binned()
                            && (section.thing() == null || isOfSameEdition(key, kept.key()))
                            && mentions(kept.entry(), key)) {
                        found.add(kept.key());
                    }
                }
            }
        }
        found.remove(key);
        return found.stream()
                .map(entries::get)
                .filter(entry -> !entry.publicity().isBinned())
                .toList();
    }

    private static boolean isOfSameEdition(EntryKey key, EntryKey other) {
        return key.edition() == null || other.edition() == null || Objects.equals(key.edition(), other.edition());
    }

    private static boolean refersTo(Section section, String list) {
        return Stream.concat(
                        section.members().stream(),
                        section.children().stream().flatMap(child -> child.properties().stream()))
                .anyMatch(property -> property instanceof Property.Reference reference
                        && reference.sections().contains(list));
    }

    private static boolean mentions(Entry entry, EntryKey key) {
        var values = new ArrayList<Object>(entry.values().values());
        entry.children().values().forEach(list -> list.forEach(row -> values.addAll(row.values())));
        var own = Set.of(key.uuid());
        return values.stream().anyMatch(own::contains);
    }
}

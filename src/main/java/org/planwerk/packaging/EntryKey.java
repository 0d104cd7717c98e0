package org.planwerk.packaging;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planwerk.history.Subject;

/**
 * Tells an entry from all others of the municipality, whichever layer it stands in.
 *
 * @param list such as {@code measures}
 * @param id of the entry or thing; of a legal page its kind
 * @param edition whose text it is, if the list has one per edition
 */
public record EntryKey(String list, String id, @Nullable UUID edition) {

    public static EntryKey of(String list, UUID id) {
        return new EntryKey(list, id.toString(), null);
    }

    public static EntryKey of(String list, UUID id, UUID edition) {
        return new EntryKey(list, id.toString(), edition);
    }

    /** @throws IllegalArgumentException if the id is a word */
    public UUID uuid() {
        return UUID.fromString(id);
    }

    public Subject subject() {
        return new Subject(list, id, edition);
    }

    public static EntryKey of(Subject subject) {
        return new EntryKey(subject.list(), subject.id(), subject.edition());
    }

    static EntryKey of(Section section, Map<String, Object> row) {
        UUID edition = null;
        var id = "";
        for (var property : section.key()) {
            var column = property.columns().getFirst();
            var value = Objects.requireNonNull(row.get(column));
            if (column.equals(Section.EDITION)) {
                edition = (UUID) value;
            } else {
                id = value.toString();
            }
        }
        return new EntryKey(section.name(), id, edition);
    }

    /** The columns of the key but the layer, with their values. */
    Map<String, Object> columns(Section section) {
        var columns = new LinkedHashMap<String, Object>();
        for (var property : section.key()) {
            var column = property.columns().getFirst();
            if (column.equals(Section.EDITION)) {
                columns.put(column, Objects.requireNonNull(edition));
            } else {
                columns.put(column, property instanceof Property.Code ? id : uuid());
            }
        }
        return columns;
    }
}

package org.planwerk.packaging;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
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

    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

    public static EntryKey of(String list, UUID id) {
        return new EntryKey(list, id.toString(), null);
    }

    public static EntryKey of(String list, UUID id, UUID edition) {
        return new EntryKey(list, id.toString(), edition);
    }

    /** An id that no entry has yet; later ones come later in order. */
    public static UUID nextId() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /** The ids of what a form adds under one key: the same however often the form is sent. */
    public static UUID idOf(UUID form, int no) {
        return new UUID(form.getMostSignificantBits(), form.getLeastSignificantBits() ^ no);
    }

    /** Whether the text is an id as {@link #nextId} gives it. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
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

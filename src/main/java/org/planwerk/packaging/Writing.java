package org.planwerk.packaging;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What somebody wants an entry to say.
 *
 * @param id null for a new entry, which is given one
 * @param edition whose text it is, if the list has one per edition
 * @param content as the package writes it; id, edition, number and layers need not be there
 * @param basedOn the version that was read before it was changed; null if it does not matter
 */
public record Writing(
        String list,
        @Nullable String id,
        @Nullable UUID edition,
        ObjectNode content,
        @Nullable Integer basedOn) {

    public static Writing added(String list, @Nullable UUID edition, ObjectNode content) {
        return new Writing(list, null, edition, content, null);
    }

    /** A new entry under an id that was given to it before; written twice it is one entry. */
    public static Writing added(EntryKey key, ObjectNode content) {
        return new Writing(key.list(), key.id(), key.edition(), content, null);
    }

    public static Writing changed(EntryKey key, ObjectNode content, int basedOn) {
        return new Writing(key.list(), key.id(), key.edition(), content, basedOn);
    }
}

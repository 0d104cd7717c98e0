package org.planwerk.packaging;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** What one room carries in the plan package. */
public interface PackagePart {

    /** The lists of this room, each after those whose entries it needs; their names are unique in the package. */
    List<Section> sections();

    /** Reports what is wrong between entries, once each of them is right by itself and all references lead somewhere. */
    default void check(PlanPackage content, PackageProblems problems) {}

    /** Which rows of this room's tables may neither come nor change nor go, as they stand now. */
    default Predicate<Map<String, Object>> fixed() {
        return row -> false;
    }

    /** The editions of which nothing may be published for now. */
    default Set<UUID> frozen() {
        return Set.of();
    }

    /**
     * Follows, in the same transaction, when drafts of these entries have been published.
     *
     * @return the entries without layers that changed or went with them
     */
    default List<EntryKey> published(Collection<EntryKey> keys) {
        return List.of();
    }

    /** Publishes, in a transaction that is rolled back, all that waits in this room beside the drafts of the edition. */
    default void foreseen(UUID edition) {}

    /** Finishes the work in the transaction that stored the package, within the municipality. */
    default void stored() {}
}

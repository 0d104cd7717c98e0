package org.planwerk.identity;

import java.util.List;
import java.util.UUID;

/**
 * How far a role of somebody goes.
 *
 * @param fields the fields of action in which an editor may write
 * @param organisations those for which a measure owner reports
 */
public record Reach(List<UUID> fields, List<UUID> organisations) {

    public static final Reach NONE = new Reach(List.of(), List.of());

    public Reach {
        fields = List.copyOf(fields);
        organisations = List.copyOf(organisations);
    }

    public static Reach ofFields(List<UUID> fields) {
        return new Reach(fields, List.of());
    }

    /** What of it counts for the role. */
    Reach of(Role role) {
        return new Reach(
                role.isLimitedToFields() ? fields : List.of(),
                role.reportsForOrganisations() ? organisations : List.of());
    }
}

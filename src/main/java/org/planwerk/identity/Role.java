package org.planwerk.identity;

import static org.planwerk.identity.Permission.ACCOUNTS;
import static org.planwerk.identity.Permission.READ_HISTORY;
import static org.planwerk.identity.Permission.READ_NON_PUBLIC;
import static org.planwerk.identity.Permission.READ_ROUNDS;
import static org.planwerk.identity.Permission.READ_WORKSHOP;
import static org.planwerk.identity.Permission.REPORT_PROGRESS;
import static org.planwerk.identity.Permission.WRITE;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What somebody is in a municipality. Who runs the installation is a flag of the account, and no role of a municipality. */
public enum Role {
    ADMINISTRATOR(EnumSet.allOf(Permission.class)),
    COORDINATOR(EnumSet.complementOf(EnumSet.of(ACCOUNTS))),
    EDITOR(EnumSet.of(READ_WORKSHOP, WRITE, READ_HISTORY, REPORT_PROGRESS)),
    MEASURE_OWNER(EnumSet.of(READ_WORKSHOP, REPORT_PROGRESS)),
    COUNCIL_OFFICE(EnumSet.of(READ_WORKSHOP, READ_HISTORY, READ_NON_PUBLIC)),
    COUNCIL_MEMBER(EnumSet.of(READ_WORKSHOP)),
    ADVISORY_BOARD(EnumSet.of(READ_WORKSHOP)),
    AUDITOR(EnumSet.of(READ_WORKSHOP, READ_HISTORY, READ_NON_PUBLIC, READ_ROUNDS));

    private final Set<Permission> permissions;

    Role(EnumSet<Permission> permissions) {
        this.permissions = Collections.unmodifiableSet(permissions);
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    /** The roles that somebody of this role may give to others, and take from them. */
    public Set<Role> gives() {
        return switch (this) {
            case ADMINISTRATOR -> EnumSet.allOf(Role.class);
            case COORDINATOR -> EnumSet.of(EDITOR, MEASURE_OWNER);
            case EDITOR, MEASURE_OWNER, COUNCIL_OFFICE, COUNCIL_MEMBER, ADVISORY_BOARD, AUDITOR -> Set.of();
        };
    }

    /** Whether {@link Permission#WRITE} of this role reaches only into the fields of action that were given with it. */
    public boolean isLimitedToFields() {
        return this == EDITOR;
    }

    /** Whether the measures of this role are those of the organisations that were given with it. */
    public boolean reportsForOrganisations() {
        return this == MEASURE_OWNER;
    }
}

package org.planwerk.identity;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who acts now, and as what in the municipality of the request; on pages without a municipality there are no roles.
 *
 * <p>Controllers take it as a parameter. Roles are read anew for each request: one that was taken away ends at once.
 *
 * @param fields the fields of action in which an editor may write
 * @param organisations those for which a measure owner reports
 */
public record Acting(
        UUID account, String name, boolean operator, Set<Role> roles, Set<UUID> fields, Set<UUID> organisations) {

    public Acting {
        roles = Set.copyOf(roles);
        fields = Set.copyOf(fields);
        organisations = Set.copyOf(organisations);
    }

    /** Nobody if nobody has signed in, and in jobs. */
    public static Optional<Acting> find() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Acting acting
                ? Optional.of(acting)
                : Optional.empty();
    }

    /** @throws AuthenticationCredentialsNotFoundException if nobody has signed in: leads to the page where one can */
    public static Acting get() {
        return find().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("nobody has signed in"));
    }

    public boolean may(Permission permission) {
        return roles.stream().anyMatch(role -> role.permissions().contains(permission));
    }

    /** @throws AccessDeniedException answered with a help page */
    public void require(Permission permission) {
        if (!may(permission)) {
            throw new AccessDeniedException("needs " + permission);
        }
    }

    /** Whether writing reaches only into {@link #fields()}. */
    public boolean isLimitedToFields() {
        return roles.stream()
                .filter(role -> role.permissions().contains(Permission.WRITE))
                .allMatch(Role::isLimitedToFields);
    }

    /** Whether writing reaches everywhere: what belongs to the whole plan is brought in and changed by nobody else. */
    public boolean mayWriteEverywhere() {
        return may(Permission.WRITE) && !isLimitedToFields();
    }

    /** @throws AccessDeniedException answered with a help page */
    public void requireWriteEverywhere() {
        if (!mayWriteEverywhere()) {
            throw new AccessDeniedException("needs WRITE in all fields");
        }
    }

    /** Whether this person may change a thing that belongs to {@code fieldsOfThing}; for an editor one of them is enough. */
    public boolean mayWriteIn(Collection<UUID> fieldsOfThing) {
        return may(Permission.WRITE)
                && (!isLimitedToFields() || fieldsOfThing.stream().anyMatch(fields::contains));
    }

    /** @throws AccessDeniedException answered with a help page */
    public void requireWriteIn(Collection<UUID> fieldsOfThing) {
        if (!mayWriteIn(fieldsOfThing)) {
            throw new AccessDeniedException("needs WRITE in one of " + fieldsOfThing.size() + " fields");
        }
    }

    public boolean mayGive(Role role) {
        return roles.stream().anyMatch(own -> own.gives().contains(role));
    }
}

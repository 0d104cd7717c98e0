package org.planwerk.identity;

import java.util.List;
import java.util.UUID;

/**
 * What somebody becomes who takes it.
 *
 * @param fields the fields of action of an editor
 * @param invitedBy the name of whoever has invited
 */
public record Invitation(UUID id, String email, Role role, List<UUID> fields, String invitedBy) {}

package org.planwerk.identity;

import java.util.UUID;

/**
 * What somebody becomes who takes it.
 *
 * @param invitedBy the name of whoever has invited
 */
public record Invitation(UUID id, String email, Role role, Reach reach, String invitedBy) {}

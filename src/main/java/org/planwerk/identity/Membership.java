package org.planwerk.identity;

import java.util.List;
import java.util.UUID;

/**
 * What somebody is in this municipality.
 *
 * @param fields the fields of action in which an editor may write; empty for every other role
 */
public record Membership(UUID account, Role role, List<UUID> fields) {}

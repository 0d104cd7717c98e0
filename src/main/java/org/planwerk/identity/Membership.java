package org.planwerk.identity;

import java.util.UUID;

/** What somebody is in this municipality, and how far it goes. */
public record Membership(UUID account, Role role, Reach reach) {}

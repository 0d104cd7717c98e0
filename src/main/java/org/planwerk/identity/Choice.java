package org.planwerk.identity;

import java.util.UUID;

/** Something of the municipality by which the reach of a role is said, and what people call it. */
public record Choice(UUID id, String name) {}

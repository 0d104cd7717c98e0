package org.planwerk.plan;

import java.util.UUID;

/** Which edition is meant. */
public record EditionId(UUID value) {}

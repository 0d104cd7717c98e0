package org.planwerk.portal.content;

import java.util.UUID;

/** One line of a scenario. */
public record TargetState(UUID editionId, UUID scenarioId, String layer, int no, String text) {}

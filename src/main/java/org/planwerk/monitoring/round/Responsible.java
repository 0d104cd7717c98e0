package org.planwerk.monitoring.round;

import java.util.UUID;

/** Who answers for a measure in every round, where its organisation alone does not say it. */
public record Responsible(UUID measure, String name, String email, String language) {}

package org.planwerk.monitoring.round;

import java.util.UUID;
import org.planwerk.plan.CommonStatus;

/** A word of the plan for how far a measure is. */
public record StatusWord(UUID id, String word, CommonStatus common) {}

package org.planwerk.monitoring.round;

import java.time.Instant;

/**
 * A round as it was closed: canonical JSON, and its SHA-256. Every closing makes another one, and none is ever changed.
 *
 * @param form grows when the form of the content changes
 */
public record RoundSnapshot(int no, int form, String content, String sha256, Instant at, String by) {}

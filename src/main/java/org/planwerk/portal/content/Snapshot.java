package org.planwerk.portal.content;

import java.time.OffsetDateTime;
import java.util.UUID;

/** The hash of the wording at a moment. */
public record Snapshot(UUID id, UUID editionId, String sha256, OffsetDateTime at) {}

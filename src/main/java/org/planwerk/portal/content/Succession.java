package org.planwerk.portal.content;

import java.util.UUID;

/** What follows a thing in the later edition. */
public record Succession(UUID editionId, UUID fromId, UUID toId) {}

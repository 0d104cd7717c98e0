package org.planwerk.portal.content;

import java.util.UUID;

/** Whom a measure is for. */
public record TargetGroup(UUID editionId, UUID measureId, String layer, int no, String name) {}

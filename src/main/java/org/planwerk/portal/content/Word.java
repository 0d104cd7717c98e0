package org.planwerk.portal.content;

import java.util.UUID;

/** A plan's own word for a code, such as "weitergeführt" for KEPT. */
public record Word(UUID planId, String scope, String code, String word) {}

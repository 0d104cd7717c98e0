package org.planwerk.portal.content;

import java.util.UUID;

/** A level that a plan has a name for, such as "Leitziel". */
public record Level(UUID id, UUID planId, String kind, int depth, String singular, String plural) {}

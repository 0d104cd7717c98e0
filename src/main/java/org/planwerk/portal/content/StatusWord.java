package org.planwerk.portal.content;

import java.util.UUID;

/** A plan's own word for a state of work, and the common one. */
public record StatusWord(UUID id, UUID planId, String word, String common, int position) {}

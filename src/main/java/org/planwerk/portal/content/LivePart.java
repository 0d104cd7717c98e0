package org.planwerk.portal.content;

import java.util.UUID;

/** A chapter shows a field of action as it stands. */
public record LivePart(UUID editionId, UUID chapterId, String layer, UUID liveFieldId) {}

package org.planwerk.portal.content;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How many people took part in a source, of which group. */
public record HeadCount(UUID sourceId, int no, @Nullable String groupName, String format, int n, boolean about) {}

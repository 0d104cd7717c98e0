package org.planwerk.portal.content;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How many people gave a verdict in a review; without a verdict they did not vote. */
public record ReviewCount(UUID reviewId, int no, @Nullable String verdict, int n) {}

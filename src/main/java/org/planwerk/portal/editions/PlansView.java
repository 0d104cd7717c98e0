package org.planwerk.portal.editions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planwerk.web.NewsItem;

/** All plans of a municipality; most have one. */
record PlansView(List<NewsItem> plans, @Nullable String note) {}

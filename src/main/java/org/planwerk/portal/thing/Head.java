package org.planwerk.portal.thing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planwerk.portal.thread.FateLine;
import org.planwerk.portal.web.NotDecided;
import org.planwerk.web.Crumb;
import org.planwerk.web.FieldSign;
import org.planwerk.web.Words;

/**
 * The head of the page of a thing.
 *
 * @param path behind municipality and language
 * @param partial whether its edition is recorded only in part
 * @param basisNote what the record rests on, and what it lacks
 * @param ended the fates by which the thing left the plan
 */
record Head(
        Words title,
        String path,
        @Nullable String description,
        List<Crumb> crumbs,
        @Nullable FieldSign field,
        @Nullable String eyebrow,
        @Nullable Words lead,
        List<Words> meta,
        String basis,
        boolean partial,
        @Nullable NotDecided notDecided,
        @Nullable Words basisNote,
        List<FateLine> ended,
        @Nullable String endedWord) {}

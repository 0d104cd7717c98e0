package org.planwerk.portal.thing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planwerk.portal.thread.FateLine;
import org.planwerk.web.Entry;
import org.planwerk.web.Words;

/**
 * How a thing stood in one edition, and how it came there.
 *
 * @param origin fates that led to it: its own, or those of the things whose place it took
 * @param fresh whether it was new in this edition, though there was an earlier one
 * @param title null if it is not in this edition any more
 * @param texts the passages of its text
 */
record CourseStop(
        Entry edition,
        String when,
        List<FateLine> origin,
        boolean fresh,
        @Nullable String number,
        @Nullable Entry title,
        List<Words> texts) {}

package org.planwerk.portal.thing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planwerk.web.JudgementCount;
import org.planwerk.web.StatusLink;

/**
 * How far measures are: every one as its mark, sorted by status, and the same as a sentence; and the two other judgements.
 *
 * @param counting where readers see what counts and what does not
 * @param newest of which day the newest statement is
 */
record Sum(
        String sentence,
        List<StatusLink> marks,
        String counting,
        @Nullable String newest,
        List<JudgementCount> judged) {}

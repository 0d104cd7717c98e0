package org.planwerk.monitoring.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planwerk.web.Crumb;
import org.planwerk.web.Fact;
import org.planwerk.web.FormItem;
import org.planwerk.web.Problems;
import org.planwerk.web.StatusSign;
import org.planwerk.web.WordDiff;

/**
 * One answer as the coordinator reads it.
 *
 * @param editing whether the form that changes it is open
 * @param acts which forms there are: {@code accept}, {@code askBack}, {@code edit}, {@code assign}
 * @param sentence what was typed to ask back
 */
record AnswerView(
        String path,
        String round,
        String title,
        List<Crumb> crumbs,
        StatusSign sign,
        String state,
        List<Fact> facts,
        List<CheckView.Line> lines,
        List<Event> events,
        List<String> acts,
        boolean editing,
        List<StepView.Item> items,
        FormItem.Control sentence,
        String name,
        String email,
        Problems problems) {

    /** @param changes what was changed, question by question */
    record Event(String title, @Nullable String note, List<Change> changes) {}

    record Change(String question, List<WordDiff.Run> runs) {}
}

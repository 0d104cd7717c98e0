package org.planwerk.monitoring.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planwerk.web.FormItem;
import org.planwerk.web.Problems;

/**
 * One screen of questions.
 *
 * @param seen what stood there when it was shown
 * @param saved when it was saved last
 */
record StepView(
        String base,
        String path,
        String title,
        int step,
        int steps,
        @Nullable String asked,
        List<Item> items,
        Problems problems,
        String seen,
        @Nullable String saved) {

    /**
     * A question with what was answered last.
     *
     * @param cards the status words, where one is chosen
     * @param take sent by the button that takes the last answer over
     */
    record Item(
            FormItem.Control control,
            @Nullable String last,
            @Nullable String take,
            List<Card> cards) {}

    record Card(String value, String label, @Nullable String hint, boolean chosen) {}
}

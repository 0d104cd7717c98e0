package org.planwerk.monitoring.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planwerk.web.Problems;
import org.planwerk.web.StatusSign;

/** What was answered on a measure, before and after it is handed in. */
record CheckView(
        String base,
        String path,
        String title,
        StatusSign sign,
        String state,
        List<Line> lines,
        boolean open,
        boolean backable,
        Problems problems) {

    /**
     * A question with its answer.
     *
     * @param name of the question, where problems lead
     * @param path of its step
     * @param note whether the answer becomes public
     */
    record Line(String name, String question, @Nullable String answer, String path, String note) {}
}

package org.planwerk.monitoring.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planwerk.web.Option;
import org.planwerk.web.Problems;
import org.planwerk.web.StatusSign;

/**
 * All rounds, and the form that hands over what somebody leaves behind.
 *
 * @param answering how many measures have somebody who answers; null where nothing is in force
 * @param runs whether the reader may begin one
 * @param people who answers for something now
 */
record ListView(
        List<Line> rounds,
        @Nullable String answering,
        boolean runs,
        List<Option> people,
        String name,
        String email,
        Problems problems) {

    record Line(String title, String path, StatusSign sign, String state, String lead) {}
}

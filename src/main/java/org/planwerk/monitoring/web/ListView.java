package org.planwerk.monitoring.web;

import java.util.List;
import org.planwerk.web.Option;
import org.planwerk.web.Problems;
import org.planwerk.web.StatusSign;

/**
 * All rounds, and the form that hands over what somebody leaves behind.
 *
 * @param runs whether the reader may begin one
 * @param people who answers for something now
 */
record ListView(List<Line> rounds, boolean runs, List<Option> people, String name, String email, Problems problems) {

    record Line(String title, String path, StatusSign sign, String state, String lead) {}
}

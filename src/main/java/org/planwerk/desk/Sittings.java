package org.planwerk.desk;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The days on which bodies met, as their resolutions say. */
@Component
public class Sittings {

    private final Workbench workbench;

    Sittings(Workbench workbench) {
        this.workbench = workbench;
    }

    /** One day, and one of the bodies that met on it. */
    public record Sitting(LocalDate day, String body) {

        public String label(Speech speech) {
            return speech.text(
                    "desk.since.sitting", Map.of("body", body, "day", new Shown(speech.language()).day(day)));
        }
    }

    /** The newest first. */
    public List<Sitting> list() {
        var days = new HashMap<LocalDate, String>();
        for (var resolution : workbench.list("resolutions", null)) {
            var decided = resolution.content().path("decided").path("to");
            if (!resolution.publicity().isBinned() && decided.isString()) {
                days.putIfAbsent(LocalDate.parse(decided.stringValue()), resolution.text("body"));
            }
        }
        return days.entrySet().stream()
                .sorted(Map.Entry.<LocalDate, String>comparingByKey().reversed())
                .map(day -> new Sitting(day.getKey(), day.getValue()))
                .toList();
    }
}

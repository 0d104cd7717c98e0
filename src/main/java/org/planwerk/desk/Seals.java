package org.planwerk.desk;

import java.util.Map;
import org.planwerk.history.Inspection;
import org.planwerk.history.Inspections;
import org.springframework.stereotype.Component;

/** Says what came of the last inspection of the history. */
@Component
public class Seals {

    private final Inspections inspections;

    Seals(Inspections inspections) {
        this.inspections = inspections;
    }

    public SealView view(Speech speech) {
        return inspections
                .findLast()
                .map(last -> new SealView(
                        last.isSound(),
                        sentence(last, speech),
                        speech.text(
                                "desk.seal.when",
                                Map.of(
                                        "moment",
                                        Moments.of(last.at(), speech.language()),
                                        "name",
                                        last.by().name()))))
                .orElseGet(() -> new SealView(true, speech.text("desk.seal.never"), null));
    }

    private static String sentence(Inspection last, Speech speech) {
        if (last.brokenNo() != null) {
            return speech.text("desk.seal.broken", Map.of("no", last.brokenNo()));
        }
        return last.drifts() > 0
                ? speech.text("desk.seal.drifts", Map.of("count", last.drifts()))
                : speech.text("desk.seal.sound", Map.of("count", last.versions()));
    }
}

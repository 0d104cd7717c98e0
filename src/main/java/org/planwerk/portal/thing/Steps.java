package org.planwerk.portal.thing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.planwerk.portal.content.Measure;
import org.planwerk.portal.web.Reading;
import org.planwerk.web.StatusSign;
import org.planwerk.web.Step;

/** The steps of a measure with their state: what was reported, else what follows from the dates and from today. */
final class Steps {

    private final Reading reading;

    Steps(Reading reading) {
        this.reading = reading;
    }

    List<Step> of(Measure measure) {
        return reading.content().steps(measure).stream().map(this::step).toList();
    }

    private Step step(org.planwerk.portal.content.Step step) {
        var sign = sign(step, reading.today());
        return new Step(sign, word(step, sign), reading.tongue().untranslated(step.title()), null);
    }

    static StatusSign sign(org.planwerk.portal.content.Step step, LocalDate today) {
        if (step.done().isKnown()) {
            return step.doneTo() == null || !step.doneTo().isAfter(today) ? StatusSign.DONE : StatusSign.RUNNING;
        }
        var due = step.due();
        if (due.to() != null && due.to().isBefore(today)) {
            return StatusSign.NOT_REPORTED;
        }
        return due.from() != null && !due.from().isAfter(today) ? StatusSign.RUNNING : StatusSign.PLANNED;
    }

    private String word(org.planwerk.portal.content.Step step, StatusSign sign) {
        var when = reading.when(step.done().isKnown() ? step.done() : step.due());
        return when.isEmpty()
                ? reading.text("portal.step.undated." + sign)
                : reading.text("portal.step." + sign, Map.of("when", when));
    }
}

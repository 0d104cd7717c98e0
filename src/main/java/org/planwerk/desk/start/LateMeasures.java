package org.planwerk.desk.start;

import java.util.List;
import org.planwerk.desk.Speech;
import org.planwerk.identity.Permission;
import org.planwerk.identity.Role;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What does not get on: measures that are delayed or rest, steps past their day, periods that are over though work goes on. */
@Component
@Order(60)
class LateMeasures implements Pile {

    @Override
    public String name() {
        return "late";
    }

    @Override
    public String path() {
        return "was-stockt";
    }

    @Override
    public Laid laid(Glance glance) {
        if (glance.acting().may(Permission.WRITE)) {
            return Laid.AS_A_LINE;
        }
        return glance.acting().roles().contains(Role.COUNCIL_MEMBER) ? Laid.OPEN : Laid.NOT;
    }

    @Override
    public Waiting.Weight weight() {
        return Waiting.Weight.SOON;
    }

    @Override
    public List<Paper> papers(Glance glance, Speech speech) {
        return new Progress(glance, speech)
                .carried().stream()
                        .filter(measure -> !measure.pressing().isEmpty()
                                && measure.pressing().getFirst().due().late())
                        .filter(measure -> !glance.acting().may(Permission.WRITE) || glance.mayWrite(measure.entry()))
                        .map(measure -> Paper.of(measure.entry(), glance)
                                .pressing(measure.pressing().getFirst().due())
                                .noting(measure.status()))
                        .toList();
    }
}

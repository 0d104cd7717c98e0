package org.planwerk.desk.start;

import java.util.List;
import org.planwerk.desk.Speech;
import org.planwerk.identity.Permission;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Measures of which the plan does not say why there are. */
@Component
@Order(85)
class UnreasonedMeasures implements Pile {

    @Override
    public String name() {
        return "unreasoned";
    }

    @Override
    public String path() {
        return "ohne-bedarf";
    }

    @Override
    public Laid laid(Glance glance) {
        return glance.acting().may(Permission.WRITE) ? Laid.FILED : Laid.NOT;
    }

    @Override
    public List<Paper> papers(Glance glance, Speech speech) {
        return glance.with("measures").stream()
                .flatMap(edition -> glance.standing("measures", edition).stream())
                .filter(measure -> glance.mayWrite(measure)
                        && measure.content().path("needs").isEmpty())
                .map(measure -> Paper.of(measure, glance))
                .toList();
    }
}

package org.planwerk.desk.start;

import java.util.List;
import org.planwerk.desk.Speech;
import org.planwerk.identity.Permission;
import org.planwerk.packaging.WorkingEntry;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Measures that nobody leads. */
@Component
@Order(80)
class UnledMeasures implements Pile {

    @Override
    public String name() {
        return "unled";
    }

    @Override
    public String path() {
        return "ohne-zustaendige";
    }

    @Override
    public Laid laid(Glance glance) {
        return glance.acting().may(Permission.WRITE) ? Laid.AS_A_LINE : Laid.NOT;
    }

    @Override
    public List<Paper> papers(Glance glance, Speech speech) {
        return glance.with("measures").stream()
                .flatMap(edition -> glance.standing("measures", edition).stream())
                .filter(glance::mayWrite)
                .filter(measure -> !isLed(measure))
                .map(measure -> Paper.of(measure, glance))
                .toList();
    }

    private static boolean isLed(WorkingEntry measure) {
        return measure.content()
                .path("involved")
                .valueStream()
                .anyMatch(one -> one.path("role").asString("").equals("LEAD"));
    }
}

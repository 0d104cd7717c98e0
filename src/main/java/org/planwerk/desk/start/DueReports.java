package org.planwerk.desk.start;

import java.util.List;
import java.util.Map;
import org.planwerk.identity.Permission;
import org.planwerk.report.Duties;
import org.planwerk.report.Duty;
import org.springframework.stereotype.Component;

/** The reports that are owed to somebody soon, or were already. */
@Component
class DueReports implements Waiting {

    private final Duties duties;

    DueReports(Duties duties) {
        this.duties = duties;
    }

    @Override
    public List<Item> items(Glance glance) {
        return glance.acting().may(Permission.RUN_ROUNDS)
                ? duties.list().stream()
                        .filter(duty -> isPressing(duty.state(glance.today())))
                        .map(duty -> item(duty, duty.state(glance.today())))
                        .toList()
                : List.of();
    }

    private static boolean isPressing(Duty.State state) {
        return state == Duty.State.OVERDUE || state == Duty.State.SOON;
    }

    private static Item item(Duty duty, Duty.State state) {
        return new Item(
                state == Duty.State.OVERDUE ? Weight.HOLDS_OTHERS_UP : Weight.SOON,
                state == Duty.State.OVERDUE ? "desk.start.report.overdue" : "desk.start.report.soon",
                "desk.start.report.why",
                Map.of("recipient", duty.recipient()),
                duty.nextDue().orElse(null),
                "desk.start.report.do",
                "/werkstatt/berichte");
    }
}

package org.planwerk.portal.thing;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.planwerk.portal.content.Measure;
import org.planwerk.portal.content.Statement;
import org.planwerk.portal.web.JudgementCounts;
import org.planwerk.portal.web.Reading;
import org.planwerk.web.StatusLink;
import org.planwerk.web.StatusSign;

/** Says how far measures are, without a percentage. */
final class Sums {

    private enum Group {
        DONE,
        RUNNING,
        AHEAD,
        DELAYED,
        ON_HOLD,
        DROPPED,
        EXISTED_BEFORE,
        NOT_REPORTED
    }

    private final Reading reading;

    Sums(Reading reading) {
        this.reading = reading;
    }

    /** @param counting the path of the page that lists what counts */
    Sum of(List<Measure> measures, UUID plan, String counting) {
        return new Sum(
                sentence(measures),
                marks(measures),
                reading.link(counting),
                measures.stream()
                        .flatMap(measure -> reading.status(measure).stream())
                        .max(Comparator.comparing(Statement::atTo))
                        .map(statement -> reading.when(statement.at()))
                        .orElse(null),
                JudgementCounts.besideStatus(reading, plan, counting, measures));
    }

    List<StatusLink> marks(List<Measure> measures) {
        return measures.stream()
                .sorted(Comparator.comparing(measure -> group(reading.statusSign(measure))))
                .map(reading::mark)
                .toList();
    }

    String sentence(List<Measure> measures) {
        if (measures.size() == 1) {
            return reading.text("portal.sum.one", Map.of("status", reading.statusWord(measures.getFirst())));
        }
        var counts = new EnumMap<Group, Integer>(Group.class);
        measures.forEach(measure -> counts.merge(group(reading.statusSign(measure)), 1, Integer::sum));
        var said = counts.entrySet().stream()
                .map(count -> reading.text("portal.sum." + count.getKey(), Map.of("count", count.getValue())))
                .toList();
        return reading.text("portal.sum", Map.of("count", measures.size(), "states", reading.list(said)));
    }

    private static Group group(StatusSign sign) {
        return switch (sign) {
            case DONE -> Group.DONE;
            case RUNNING, PERMANENT -> Group.RUNNING;
            case IDEA, PLANNED -> Group.AHEAD;
            case DELAYED -> Group.DELAYED;
            case ON_HOLD -> Group.ON_HOLD;
            case DROPPED -> Group.DROPPED;
            case EXISTED_BEFORE -> Group.EXISTED_BEFORE;
            case NOT_REPORTED -> Group.NOT_REPORTED;
        };
    }
}

package org.planwerk.portal.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.planwerk.document.tree.Block;
import org.planwerk.document.tree.Text;
import org.planwerk.portal.web.Printed;
import org.planwerk.portal.web.Reading;
import org.planwerk.report.Composer.Earlier;
import org.planwerk.report.ReportContent.Told;

/** What is another since the report before: the status of a measure, and which measures there are. */
final class Changes {

    private final Printed printed;
    private final Reading reading;
    private final Optional<Earlier> earlier;
    private final List<Told> now;
    private final Blocks out;

    /** @param now the measures as this report tells them */
    Changes(Printed printed, Optional<Earlier> earlier, List<Told> now, Blocks out) {
        this.printed = printed;
        this.reading = printed.reading();
        this.earlier = earlier;
        this.now = now;
        this.out = out;
    }

    void tell() {
        if (earlier.isEmpty()) {
            out.note("portal.report.changes.first");
            return;
        }
        var before = earlier.get();
        out.say(
                "portal.report.changes.since",
                Map.of(
                        "title",
                        before.report().title(),
                        "day",
                        reading.date(before.report().referenceDay())));
        var then = before.content().measures().stream().collect(Collectors.toMap(Told::id, told -> told));
        var changed = now.stream()
                .filter(told -> !then.getOrDefault(told.id(), told).status().equals(told.status()))
                .toList();
        out.say("portal.report.changes", Map.of("count", changed.size()));
        if (!changed.isEmpty()) {
            out.table(
                    "portal.report.changes.list",
                    List.of("portal.report.measure", "portal.report.before", "portal.report.now"),
                    changed.stream()
                            .map(told -> printed.row(List.of(
                                    named(told),
                                    Text.plain(
                                            then.getOrDefault(told.id(), told).status()),
                                    Text.plain(told.status()))))
                            .toList());
        }
        addNames(
                "portal.report.changes.new",
                now.stream().filter(told -> !then.containsKey(told.id())).toList());
        var here = now.stream().map(Told::id).toList();
        addNames(
                "portal.report.changes.gone",
                before.content().measures().stream()
                        .filter(told -> !here.contains(told.id()))
                        .toList());
    }

    private void addNames(String key, List<Told> some) {
        if (!some.isEmpty()) {
            out.say(key, Map.of("count", some.size()));
            out.add(new Block.Listing(
                    false,
                    some.stream().map(told -> new Block.Item(named(told), null)).toList()));
        }
    }

    private static Text named(Told told) {
        return Text.plain(told.name());
    }
}

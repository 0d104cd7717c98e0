package org.planwerk.monitoring;

import static org.planwerk.packaging.Property.code;
import static org.planwerk.packaging.Property.codeOr;
import static org.planwerk.packaging.Property.flag;
import static org.planwerk.packaging.Property.line;
import static org.planwerk.packaging.Property.lines;
import static org.planwerk.packaging.Property.period;
import static org.planwerk.packaging.Property.reference;

import java.util.List;
import org.planwerk.packaging.PackagePart;
import org.planwerk.packaging.PackageProblems;
import org.planwerk.packaging.PlanPackage;
import org.planwerk.packaging.Section;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(40)
class MonitoringPart implements PackagePart {

    @Override
    public List<Section> sections() {
        return List.of(Section.of("statements", "monitoring.statement")
                .with(
                        reference("measure", "measures").must(),
                        reference("edition", "editions"),
                        period("at").must(),
                        reference("statusWord", "statusWords").must(),
                        flag("delayed"),
                        lines("text"),
                        line("evidence"),
                        codeOr(Effect.NONE, "effect"),
                        reference("source", "sources"),
                        line("authorRole"),
                        code("state", StatementState.values()).must(),
                        reference("replaces", "statements"))
                .withBasis());
    }

    @Override
    public void check(PlanPackage content, PackageProblems problems) {
        for (var statement : content.list("statements")) {
            if (statement.findDay("at_from") == null || statement.findDay("at_to") == null) {
                problems.add(statement.place() + ".at", "packaging.period.days");
            }
        }
    }
}

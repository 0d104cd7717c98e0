package org.planwerk.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.planwerk.history.Author;
import org.planwerk.history.Inspections;
import org.planwerk.tenancy.Tenant;
import org.planwerk.testing.PackageTest;
import org.planwerk.testing.SampleTown;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.JsonNodeFactory;

@PackageTest
class InspectionJobTests {

    @Autowired
    InspectionJob job;

    @Autowired
    Inspections inspections;

    @Autowired
    Entries entries;

    @Test
    void looksThroughAHistoryOnceADay(@Autowired SampleTown town) {
        town.takeIn();
        assertThat(inspections.findLast()).isEmpty();

        job.inspectDue(Tenant.get());
        var first = inspections.findLast().orElseThrow();
        assertThat(first.isSound()).isTrue();
        assertThat(first.versions()).isPositive();

        var organisation = JsonNodeFactory.instance
                .objectNode()
                .put("name", "Bürgerhaus")
                .put("kind", "Amt")
                .put("basis", "STATED");
        entries.write(Author.COMMAND, List.of(Writing.added("organisations", null, organisation)));
        job.inspectDue(Tenant.get());
        assertThat(inspections.findLast()).contains(first);
    }
}

package org.planwerk.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.planwerk.tenancy.Tenant;
import org.planwerk.testing.Database;
import org.planwerk.testing.PackageTest;
import org.planwerk.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PackageTest
class VisitsTests {

    @Autowired
    Visits visits;

    @Autowired
    SignedIn people;

    @Autowired
    Database database;

    @Test
    void theVisitBeforeIsToldUntilTheNextOneBegins() {
        var account = people.add(Tenant.get(), Role.COORDINATOR, List.of()).id();

        assertThat(visits.note(account)).isEmpty();
        assertThat(visits.note(account)).as("the same visit").isEmpty();
        JdbcClient.create(database.as("planwerk_owner"))
                .sql(
                        "update identity.membership set visited_at = visited_at - interval '3 days' where account_id = :id")
                .param("id", account)
                .update();

        var before = visits.note(account);
        assertThat(before).isPresent();
        assertThat(visits.note(account)).as("as long as the visit lasts").isEqualTo(before);
    }

    @Test
    void whoBelongsElsewhereLeavesNoTrace() {
        assertThat(visits.note(UUID.randomUUID())).isEmpty();
    }
}

package org.planwerk.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.planwerk.testing.ModuleTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class OneTimeLinksTests {

    @Autowired
    OneTimeLinks links;

    @Autowired
    JdbcClient jdbc;

    @Test
    void opensOnce() {
        var fresh = links.create(OneTimeLink.Kind.RESET, "once@example.org", null, Duration.ofHours(1));

        assertThat(links.find(OneTimeLink.Kind.RESET, fresh.token()))
                .map(OneTimeLink::email)
                .contains("once@example.org");
        assertThat(links.use(OneTimeLink.Kind.RESET, fresh.token()))
                .map(OneTimeLink::email)
                .contains("once@example.org");
        assertThat(links.use(OneTimeLink.Kind.RESET, fresh.token())).isEmpty();
    }

    @Test
    void addressesGoWithLinksThatHaveEnded() {
        links.create(OneTimeLink.Kind.RESET, "ended@example.org", null, Duration.ofHours(-25));
        links.create(OneTimeLink.Kind.RESET, "just-ended@example.org", null, Duration.ofHours(-1));
        links.create(OneTimeLink.Kind.RESET, "open@example.org", null, Duration.ofHours(1));

        links.forget();

        assertThat(jdbc.sql("select email from identity.one_time_link")
                        .query(String.class)
                        .list())
                .contains("just-ended@example.org", "open@example.org")
                .doesNotContain("ended@example.org");
    }
}

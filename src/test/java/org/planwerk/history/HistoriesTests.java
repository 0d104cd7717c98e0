package org.planwerk.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.planwerk.history.Verification.Fault;
import org.planwerk.tenancy.Tenant;
import org.planwerk.testing.Database;
import org.planwerk.testing.PackageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@PackageTest
class HistoriesTests {

    private static final Subject ONE = new Subject("measures", "one", null);
    private static final Subject OTHER = new Subject("measures", "other", null);

    @Autowired
    Histories histories;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Database database;

    @Test
    void countsTheVersionsOfEachEntryAndOfAll() {
        record(ONE, "{\"a\":1}");
        record(OTHER, "{\"a\":2}");
        record(ONE, "{\"a\":3}");

        assertThat(histories.count(List.of(ONE, OTHER))).containsEntry(ONE, 2).containsEntry(OTHER, 1);
        assertThat(histories.list(ONE, Integer.MAX_VALUE, 10))
                .extracting(Version::no)
                .containsExactly(3L, 1L);
        assertThat(histories.find(ONE, 1).orElseThrow().content()).isEqualTo("{\"a\":1}");
    }

    @Test
    void comparesTwoMoments() {
        record(ONE, "{\"a\":1}");
        record(OTHER, "{\"b\":1}");

        var all = histories.compare(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"), 100);

        assertThat(all)
                .hasSize(2)
                .allSatisfy(difference -> assertThat(difference.before()).isEmpty());
    }

    @Test
    void nobodyCanChangeThePast() {
        record(ONE, "{}");

        for (var forbidden : List.of(
                "update history.version set by_name = 'Berta'",
                "delete from history.version",
                "update history.version set content = '[]'")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() ->
                            transactions.execute(status -> jdbc.sql(forbidden).update()));
        }
    }

    @Test
    void contentCanBeErasedAndTheChainHolds() {
        record(ONE, "{\"name\":\"Anna\"}");
        record(OTHER, "{}");

        transactions.execute(status -> jdbc.sql("update history.version set content = null where id = 'one'")
                .update());

        assertThat(histories.verify())
                .satisfies(verified -> assertThat(verified.broken()).isEmpty())
                .satisfies(verified -> assertThat(verified.erased()).isOne());
    }

    @Test
    void namesTheFirstBrokenPlace() {
        for (var number = 1; number <= 5; number++) {
            record(ONE, "{\"a\":" + number + "}");
        }

        byOwner("update history.version set by_name = 'Berta' where no = 4");
        assertThat(histories.verify().broken().orElseThrow())
                .satisfies(broken -> assertThat(broken.no()).isEqualTo(4))
                .satisfies(broken -> assertThat(broken.fault()).isEqualTo(Fault.CHAIN));

        byOwner("update history.version set content = '{}', sha256 = encode(sha256('{}'), 'hex') where no = 3");
        assertThat(histories.verify().broken().orElseThrow().no()).isEqualTo(3);

        byOwner("delete from history.version where no = 2");
        assertThat(histories.verify().broken().orElseThrow())
                .satisfies(broken -> assertThat(broken.no()).isEqualTo(2))
                .satisfies(broken -> assertThat(broken.fault()).isEqualTo(Fault.MISSING));
    }

    @Test
    void writersComeOneAfterTheOther() throws InterruptedException {
        var municipality = Tenant.get();
        var start = new CountDownLatch(1);
        var writers = new ArrayList<Thread>();
        for (var writer = 0; writer < 8; writer++) {
            writers.add(Thread.ofVirtual()
                    .start(() -> Tenant.run(municipality, () -> {
                        try {
                            start.await();
                        } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                        for (var number = 0; number < 10; number++) {
                            record(ONE, "{}");
                        }
                    })));
        }
        start.countDown();
        for (var writer : writers) {
            writer.join();
        }

        assertThat(histories.verify().versions()).isEqualTo(80);
        assertThat(histories.verify().broken()).isEmpty();
        assertThat(histories.count(List.of(ONE))).containsEntry(ONE, 80);
    }

    private void record(Subject subject, String content) {
        transactions.executeWithoutResult(status -> {
            histories.begin();
            histories.record(Author.COMMAND, List.of(new Change(subject, Action.CHANGED, content)));
        });
    }

    /** As somebody who got hold of the database. */
    private void byOwner(String sql) {
        var owner = JdbcClient.create(database.as("planwerk_owner"));
        owner.sql("alter table history.version disable trigger keep_version").update();
        owner.sql(sql.replace(
                        " where ", " where municipality_id = " + Tenant.get().id() + " and "))
                .update();
        owner.sql("alter table history.version enable trigger keep_version").update();
    }
}

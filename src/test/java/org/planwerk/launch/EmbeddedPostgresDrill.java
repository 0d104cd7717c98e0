package org.planwerk.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;

/** Kills what can be killed under a running Planwerk while somebody writes, and asks what is left. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(120)
class EmbeddedPostgresDrill {

    private static final int ROUNDS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final AtomicLong NUMBERS = new AtomicLong();

    private final TestFolder home = new TestFolder();
    private Planwerk planwerk = Planwerk.start(home.path());
    private URI address = planwerk.awaitAddress();

    @BeforeAll
    void addTable() throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("create table drill (n bigint primary key)");
        }
    }

    @AfterAll
    void clean() {
        planwerk.close();
        home.close();
    }

    @RepeatedTest(ROUNDS)
    void theApplicationGoesOnAfterTheDatabaseWasKilled() throws Exception {
        var kept = writeUntil(() -> postmaster().destroyForcibly());

        assertThat(stored()).containsAll(kept);
        awaitAnswerFromTheDatabase();
    }

    @RepeatedTest(ROUNDS)
    void theNextStartAdoptsTheDatabaseOfAKilledPlanwerk() throws Exception {
        var orphan = postmaster();
        var kept = writeUntil(planwerk::kill);
        assertThat(orphan.isAlive()).isTrue();

        restart();

        assertThat(postmaster()).isEqualTo(orphan);
        assertThat(stored()).containsAll(kept);
        awaitAnswerFromTheDatabase();
    }

    @RepeatedTest(ROUNDS)
    void nothingIsLostIfBothAreKilled() throws Exception {
        var kept = writeUntil(() -> {
            planwerk.kill();
            postmaster().destroyForcibly();
        });

        restart();

        assertThat(stored()).containsAll(kept);
        awaitAnswerFromTheDatabase();
    }

    @RepeatedTest(ROUNDS)
    void anotherPlanwerkOnTheFolderIsRefused() {
        var before = postmaster();
        try (var other = Planwerk.start(home.path())) {
            assertThat(other.awaitEnd()).isEqualTo(Command.FAILED);
            assertThat(other.said()).contains("arbeitet schon Planwerk");
        }
        assertThat(postmaster()).isEqualTo(before);
        awaitAnswerFromTheDatabase();
    }

    private void restart() {
        planwerk = Planwerk.start(home.path());
        address = planwerk.awaitAddress();
    }

    /**
     * Every address is looked up among the municipalities, so even a missing page needs the database. Who asks in the
     * moment of the blow may get an error, and asks again.
     */
    private void awaitAnswerFromTheDatabase() {
        await().atMost(PATIENCE).until(() -> Planwerk.status(address.resolve("gibt-es-nicht")) == 404);
    }

    private ProcessHandle postmaster() {
        return Postmaster.find(home.path().resolve("pg/18/data")).orElseThrow().process();
    }

    /** Writes number after number until the blow; returns those whose commit was acknowledged. */
    private List<Long> writeUntil(Runnable blow) throws Exception {
        var kept = Collections.synchronizedList(new ArrayList<Long>());
        var wellUnderWay = new CountDownLatch(200);
        var struck = new AtomicBoolean();
        try (var connection = connect()) {
            var writer = Thread.ofVirtual().start(() -> {
                while (!struck.get() && write(connection, kept)) {
                    wellUnderWay.countDown();
                }
            });
            wellUnderWay.await();
            blow.run();
            struck.set(true);
            writer.join();
        }
        return kept;
    }

    private static boolean write(Connection connection, List<Long> kept) {
        try (var insert = connection.prepareStatement("insert into drill values (?)")) {
            var number = NUMBERS.incrementAndGet();
            insert.setLong(1, number);
            insert.executeUpdate();
            return kept.add(number);
        } catch (SQLException struck) {
            return false;
        }
    }

    private List<Long> stored() throws SQLException {
        var numbers = new ArrayList<Long>();
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select n from drill")) {
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
        }
        return numbers;
    }

    /** As soon as the database is back. */
    private Connection connect() {
        return await().atMost(PATIENCE).ignoreExceptions().until(this::signIn, Objects::nonNull);
    }

    private Connection signIn() throws SQLException {
        try (var folder = DataFolder.open(home.path(), new Terminal())) {
            var access = Secrets.find(folder).orElseThrow().access();
            return access.owner().signIn(access.url());
        }
    }
}

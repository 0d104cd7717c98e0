package org.planwerk.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.TestInstance;
import org.planwerk.testing.SampleTown;

/**
 * Planwerk is killed while people save: what was confirmed is there afterwards, once, and what they send again because no
 * answer came is not there twice.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WritingDrill {

    private static final int ROUNDS = 20;
    private static final int WRITERS = 4;
    private static final int SAVED_BEFORE_THE_BLOW = 8;
    private static final String NEEDS = "fassung/2/bedarfe/neu";

    private final List<String> sent = new ArrayList<>();
    private final KilledTown town;

    WritingDrill() throws IOException, InterruptedException, SQLException {
        town = new KilledTown(SampleTown.json(), Map.of());
    }

    @AfterAll
    void clean() {
        town.close();
    }

    @RepeatedTest(ROUNDS)
    void whatWasConfirmedIsThereOnce() throws Exception {
        var before = sent.size();
        var confirmed = saveUntilTheBlow();

        town.startAgain();
        var stored = stored();
        assertThat(stored.keySet()).containsAll(confirmed);

        var token = town.token(NEEDS);
        for (var id : sent.subList(before, sent.size())) {
            assertThat(save(id, token)).as(town::log).isEqualTo(302);
        }
        assertThat(stored().keySet()).containsExactlyInAnyOrderElementsOf(sent);
        assertThat(stored().values()).as("versions of each").containsOnly(1);
        assertThat(town.count("select max(no) - count(*) from history.version"))
                .as("numbers of versions that are missing")
                .isZero();
    }

    /** The ids of the needs of which somebody was told that they are saved. */
    private Set<String> saveUntilTheBlow() throws Exception {
        var token = town.token(NEEDS);
        var confirmed = new ConcurrentSkipListSet<String>();
        var tried = new ConcurrentSkipListSet<String>();
        var refused = new ConcurrentSkipListSet<Integer>();
        var enough = new CountDownLatch(SAVED_BEFORE_THE_BLOW);
        var writers = new ArrayList<Thread>();
        for (var writer = 0; writer < WRITERS; writer++) {
            writers.add(Thread.ofVirtual().start(() -> {
                try {
                    while (true) {
                        var id = UuidCreator.getTimeOrderedEpoch().toString();
                        tried.add(id);
                        var answer = save(id, token);
                        if (answer == 302) {
                            confirmed.add(id);
                        } else {
                            refused.add(answer);
                        }
                        enough.countDown();
                    }
                } catch (IOException | InterruptedException killed) {
                    // the answer that nobody gets
                }
            }));
        }
        enough.await();
        town.kill();
        for (var writer : writers) {
            writer.join();
        }
        assertThat(refused).as(town::log).isEmpty();
        sent.addAll(tried);
        return confirmed;
    }

    private int save(String id, String token) throws IOException, InterruptedException {
        var values = new LinkedHashMap<String, String>();
        values.put("do", "save");
        values.put("key", id);
        values.put("title", "Bedarf " + id);
        values.put("basis", "STATED");
        values.put("visibility", "PUBLIC");
        values.put("position", "1");
        return town.post(NEEDS, token, values).statusCode();
    }

    /** The needs that were sent, with how many versions of each are kept. */
    private Map<String, Integer> stored() throws SQLException {
        var stored = new LinkedHashMap<String, Integer>();
        try (var connection = town.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select n.thing_id, (select count(*) from history.version v
                                             where v.municipality_id = n.municipality_id and v.id = n.thing_id::text)
                          from plan.need n where n.title like 'Bedarf %'""")) {
            while (rows.next()) {
                stored.put(rows.getObject(1, UUID.class).toString(), rows.getInt(2));
            }
        }
        return stored;
    }
}

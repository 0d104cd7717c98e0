package org.planwerk.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.planwerk.history.Author;
import org.planwerk.testing.LargePlan;
import org.planwerk.testing.SamplePackage;
import org.planwerk.testing.SampleTown;
import org.planwerk.testing.SystemTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** How long somebody waits who writes in a plan of 5,000 measures; it prints and never fails. */
@SystemTest
class WritingBench {

    private static final int MEASURES = 5_000;
    private static final int RUNS = 20;
    private static final Author JANA = new Author(null, "Jana Muster");
    private static final UUID EDITION = UUID.fromString(SamplePackage.EDITION);

    @Test
    void writing(@Autowired SampleTown town, @Autowired Entries entries) {
        town.takeIn(LargePlan.json(MEASURES));
        print("Maßnahme speichern, bei 5.000 Maßnahmen", no -> save(entries, no));
        print("Maßnahme veröffentlichen", no -> entries.publish(JANA, List.of(key(no))));
        print("Sachstand freigeben", no -> release(entries, no));
    }

    private static EntryKey key(int no) {
        return EntryKey.of("measures", LargePlan.measure(no), EDITION);
    }

    private static void save(Entries entries, int no) {
        var entry = entries.get(key(no));
        var content = entry.content().deepCopy();
        content.put("title", "Geänderte Maßnahme " + no);
        assertThat(entries.write(JANA, List.of(Writing.changed(entry.key(), content, entry.version()))))
                .hasSize(1);
    }

    private static void release(Entries entries, int no) {
        var content = JsonMapper.shared().createObjectNode();
        content.put("measure", LargePlan.measure(no).toString());
        content.putObject("at").put("from", "2026-11-20").put("to", "2026-11-20");
        content.put("statusWord", LargePlan.running().toString());
        content.put("text", "Der Kurs hat zwei Gruppen.");
        content.put("state", "RELEASED");
        content.put("basis", "DEMO");
        assertThat(entries.write(JANA, List.of(Writing.added("statements", null, content))))
                .hasSize(1);
    }

    private static void print(String what, IntConsumer work) {
        var times = new long[RUNS];
        for (var run = -3; run < RUNS; run++) {
            var start = System.nanoTime();
            work.accept(run + 3);
            if (run >= 0) {
                times[run] = System.nanoTime() - start;
            }
        }
        Arrays.sort(times);
        System.out.printf(
                "%-45s %-15s p50 %.0f ms, p95 %.0f ms (%d Läufe)%n",
                what, "ohne Grenze", times[RUNS / 2] / 1e6, times[RUNS * 95 / 100] / 1e6, RUNS);
    }
}

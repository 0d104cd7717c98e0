package org.planwerk.portal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.planwerk.tenancy.Tenant;
import org.planwerk.testing.Database;
import org.planwerk.testing.LargePlan;
import org.planwerk.testing.SampleTown;
import org.planwerk.testing.SystemTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** How long "Where the plan stands" takes over 5,000 measures, beside the counting alone in SQL; it prints and never fails. */
@SystemTest
@AutoConfigureMockMvc
class ProgressBench {

    private static final int MEASURES = 5_000;
    private static final int RUNS = 200;

    @Test
    void whereThePlanStands(@Autowired SampleTown town, @Autowired MockMvcTester mvc, @Autowired Database database) {
        town.takeIn(LargePlan.json(MEASURES));
        var path = "/" + Tenant.get().slug() + "/stand?fassung=1";
        var sql = JdbcClient.create(database.as("planwerk_owner"));
        var page = times(() -> assertThat(mvc.get().uri(path).exchange()).hasStatusOk());
        var counting = times(
                () -> sql.sql("""
                        select f.field_id, w.common, s.effect, count(*)
                          from plan.measure m
                          left join plan.measure_field f
                            on f.municipality_id = m.municipality_id and f.edition_id = m.edition_id
                           and f.measure_id = m.thing_id and f.layer = m.layer
                          left join lateral (select * from monitoring.statement s
                                              where s.municipality_id = m.municipality_id and s.measure_id = m.thing_id
                                              order by at_to desc limit 1) s on true
                          left join plan.status_word w on w.municipality_id = m.municipality_id and w.id = s.status_word_id
                         where m.municipality_id = :town and m.layer = 'PUBLISHED'
                         group by 1, 2, 3""").param("town", Tenant.get().id()).query().listOfRows());
        print("»Wo der Plan heute steht«, 5.000 Maßnahmen", "p95 ≤ 50 ms", page);
        print("Zählen allein, in SQL", "zum Vergleich", counting);
    }

    private static void print(String what, String limit, long[] times) {
        System.out.printf(
                "%-45s %-15s p50 %.1f ms, p95 %.1f ms (%d Läufe)%n",
                what, limit, times[RUNS / 2] / 1e6, times[RUNS * 95 / 100] / 1e6, RUNS);
    }

    /** Sorted, after the first tenth, which fills what is kept. */
    private static long[] times(Runnable work) {
        var times = new long[RUNS];
        for (var run = -RUNS / 10; run < RUNS; run++) {
            var start = System.nanoTime();
            work.run();
            if (run >= 0) {
                times[run] = System.nanoTime() - start;
            }
        }
        Arrays.sort(times);
        return times;
    }
}

package org.planwerk.plan;

import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The seals that keep decided texts as they are. */
@Repository
class SealStore {

    private final JdbcClient jdbc;

    SealStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<UUID> listSealed() {
        return Set.copyOf(jdbc.sql("select id from plan.edition where sealed")
                .query((row, number) -> row.getObject(1, UUID.class))
                .list());
    }

    Set<UUID> listProposed() {
        return Set.copyOf(jdbc.sql("select id from plan.edition where state = 'PROPOSED' and binned_at is null")
                .query((row, number) -> row.getObject(1, UUID.class))
                .list());
    }

    /** Seals every decided edition of which a decided text is recorded. */
    void sealDecided() {
        jdbc.sql("""
                        update plan.edition e set sealed = true
                         where not sealed and state in ('ADOPTED', 'IN_FORCE', 'SUPERSEDED')
                           and (exists (select from plan.measure x where (x.municipality_id, x.edition_id, x.layer) = (e.municipality_id, e.id, 'DECIDED'))
                             or exists (select from plan.goal x where (x.municipality_id, x.edition_id, x.layer) = (e.municipality_id, e.id, 'DECIDED'))
                             or exists (select from plan.field x where (x.municipality_id, x.edition_id, x.layer) = (e.municipality_id, e.id, 'DECIDED'))
                             or exists (select from plan.chapter x where (x.municipality_id, x.edition_id, x.layer) = (e.municipality_id, e.id, 'DECIDED')))
                        """).update();
    }
}

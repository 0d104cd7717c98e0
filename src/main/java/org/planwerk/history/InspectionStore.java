package org.planwerk.history;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on {@code history.inspection}. */
@Repository
class InspectionStore {

    private final JdbcClient jdbc;

    InspectionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Inspection inspection) {
        jdbc.sql("""
                        insert into history.inspection (id, at, account_id, by_name, versions, head, broken_no, drifts)
                        values (:id, :at, :account, :by, :versions, :head, :broken, :drifts)
                        """)
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("at", inspection.at().atOffset(ZoneOffset.UTC))
                .param("account", inspection.by().account(), java.sql.Types.OTHER)
                .param("by", inspection.by().name())
                .param("versions", inspection.versions())
                .param("head", inspection.head())
                .param("broken", inspection.brokenNo(), java.sql.Types.BIGINT)
                .param("drifts", inspection.drifts())
                .update();
    }

    Optional<Inspection> findLast() {
        return jdbc.sql("""
                        select at, account_id, by_name, versions, head, broken_no, drifts
                          from history.inspection order by at desc limit 1
                        """)
                .query((row, number) -> new Inspection(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        new Author(row.getObject("account_id", UUID.class), row.getString("by_name")),
                        row.getLong("versions"),
                        row.getString("head"),
                        row.getObject("broken_no", Long.class),
                        row.getInt("drifts")))
                .optional();
    }
}

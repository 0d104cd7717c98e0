package org.planwerk.desk.intake;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on marked paragraphs. */
@Repository
class MarkStore {

    private final JdbcClient jdbc;

    MarkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Mark> list(List<UUID> blocks) {
        return blocks.isEmpty()
                ? List.of()
                : jdbc.sql("select block_id, list, thing_id from desk.mark where block_id in (:blocks) order by at")
                        .param("blocks", blocks)
                        .query((row, number) ->
                                new Mark(row.getObject(1, UUID.class), row.getString(2), row.getObject(3, UUID.class)))
                        .list();
    }

    void add(Mark mark, Instant at) {
        jdbc.sql("insert into desk.mark (block_id, list, thing_id, at) values (:block, :list, :thing, :at)")
                .param("block", mark.block())
                .param("list", mark.list())
                .param("thing", mark.thing())
                .param("at", Timestamp.from(at))
                .update();
    }
}

package org.planwerk.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on {@code mail.letter}. */
@Repository
class LetterStore {

    private static final String COLUMNS = "id, recipient, subject, text, created_at, attempts, problem";

    private final JdbcClient jdbc;

    LetterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, Letter letter, Instant now) {
        jdbc.sql("""
                        insert into mail.letter (id, recipient, subject, text, created_at, due_at)
                        values (:id, :to, :subject, :text, :now, :now)
                        """)
                .param("id", id)
                .param("to", letter.to())
                .param("subject", letter.subject())
                .param("text", letter.text())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<WaitingLetter> list() {
        return jdbc.sql("select " + COLUMNS
                        + " from mail.letter where sent_at is null order by created_at desc, id limit 200")
                .query(LetterStore::letter)
                .list();
    }

    /** Takes the letter that has waited longest for itself until {@code again}; another node skips it meanwhile. */
    Optional<WaitingLetter> take(Instant now, Instant again) {
        return jdbc.sql("""
                        update mail.letter set attempts = attempts + 1, due_at = :again
                         where id = (select id from mail.letter where sent_at is null and due_at <= :now
                                      order by due_at limit 1 for update skip locked)
                        returning\s""" + COLUMNS)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("again", again.atOffset(ZoneOffset.UTC))
                .query(LetterStore::letter)
                .optional();
    }

    void setSent(UUID id, Instant now) {
        jdbc.sql("update mail.letter set sent_at = :now, text = null, problem = null where id = :id")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    void setProblem(UUID id, String problem, Instant again) {
        jdbc.sql("update mail.letter set problem = :problem, due_at = :again where id = :id")
                .param("problem", problem)
                .param("again", again.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    void removeSentBefore(Instant day) {
        jdbc.sql("delete from mail.letter where sent_at < :day")
                .param("day", day.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static WaitingLetter letter(ResultSet row, int number) throws SQLException {
        return new WaitingLetter(
                row.getObject("id", UUID.class),
                new Letter(row.getString("recipient"), row.getString("subject"), row.getString("text")),
                row.getTimestamp("created_at").toInstant(),
                row.getInt("attempts"),
                row.getString("problem"));
    }
}

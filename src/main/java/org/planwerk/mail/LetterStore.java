package org.planwerk.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on {@code mail.letter}. */
@Repository
class LetterStore {

    private static final String COLUMNS =
            "id, recipient, subject, text, html, reply_to, unsubscribe, created_at, attempts, problem, returned_at, "
                    + "case when due_at <= :now and returned_at is null then handed_at end as unsure_since";

    private final JdbcClient jdbc;

    LetterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, Letter letter, Instant now) {
        jdbc.sql("""
                        insert into mail.letter (id, recipient, subject, text, html, reply_to, unsubscribe, created_at, due_at)
                        values (:id, :to, :subject, :text, :html, :reply, :unsubscribe, :now, :now)
                        """)
                .param("id", id)
                .param("to", letter.to())
                .param("subject", letter.subject())
                .param("text", letter.text())
                .param("html", letter.html())
                .param("reply", letter.replyTo())
                .param("unsubscribe", letter.unsubscribe())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<WaitingLetter> list(Instant now) {
        return jdbc.sql("select " + COLUMNS
                        + " from mail.letter where sent_at is null order by created_at desc, id limit 200")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(LetterStore::letter)
                .list();
    }

    /**
     * Takes the letter that has waited longest for itself until {@code again}; another node skips it meanwhile. What was handed
     * over once is not taken again.
     */
    Optional<WaitingLetter> take(Instant now, Instant again) {
        return jdbc.sql("""
                        update mail.letter set attempts = attempts + 1, due_at = :again
                         where id = (select id from mail.letter where sent_at is null and handed_at is null and returned_at is null and due_at <= :now
                                      order by due_at limit 1 for update skip locked)
                        returning\s""" + COLUMNS)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("again", again.atOffset(ZoneOffset.UTC))
                .query(LetterStore::letter)
                .optional();
    }

    void setSent(UUID id, Instant now) {
        jdbc.sql(
                        "update mail.letter set sent_at = :now, text = null, html = null, unsubscribe = null, problem = null where id = :id")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /** @return whether it still is the one that was taken: another node may have taken it meanwhile */
    boolean setHanded(WaitingLetter letter, Instant now, Instant again) {
        return jdbc.sql("""
                        update mail.letter set handed_at = :now, due_at = :again
                         where id = :id and attempts = :attempts and handed_at is null and sent_at is null
                        """)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("again", again.atOffset(ZoneOffset.UTC))
                        .param("id", letter.id())
                        .param("attempts", letter.attempts())
                        .update()
                > 0;
    }

    /** It was not taken by the server. */
    void setFailed(UUID id, String problem, Instant again) {
        jdbc.sql("update mail.letter set problem = :problem, handed_at = null, due_at = :again where id = :id")
                .param("problem", problem)
                .param("again", again.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /** Whether the server has taken it is not known. */
    void setUnsure(UUID id, String problem, Instant now) {
        jdbc.sql("update mail.letter set problem = :problem, due_at = :now where id = :id")
                .param("problem", problem)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /** It will never reach the recipient; what has gone keeps its day. */
    boolean setReturned(UUID id, String problem, Instant now) {
        return jdbc.sql("""
                        update mail.letter set returned_at = :now, problem = :problem, handed_at = null
                         where id = :id and returned_at is null
                        """)
                        .param("problem", problem)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                > 0;
    }

    List<LetterFate> fates(Collection<UUID> ids) {
        return jdbc.sql("select id, sent_at, returned_at, problem from mail.letter where id = any (:ids::uuid[])")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> new LetterFate(
                        row.getObject("id", UUID.class),
                        instant(row, "sent_at"),
                        instant(row, "returned_at"),
                        row.getString("problem")))
                .list();
    }

    /** Lets it be taken once more, unless somebody is at it or it has gone. */
    void setDue(UUID id, Instant now) {
        jdbc.sql("""
                        update mail.letter set handed_at = null, returned_at = null, problem = null, due_at = :now
                         where id = :id and sent_at is null
                           and (handed_at is not null and due_at <= :now or returned_at is not null)
                        """).param("now", now.atOffset(ZoneOffset.UTC)).param("id", id).update();
    }

    /** Also what nobody has decided about: its links have long ceased to open anything. */
    void removeHandedBefore(Instant day) {
        jdbc.sql("delete from mail.letter where sent_at < :day or handed_at < :day or returned_at < :day")
                .param("day", day.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static WaitingLetter letter(ResultSet row, int number) throws SQLException {
        return new WaitingLetter(
                row.getObject("id", UUID.class),
                new Letter(
                        row.getString("recipient"),
                        row.getString("subject"),
                        row.getString("text"),
                        row.getString("html"),
                        row.getString("reply_to"),
                        row.getString("unsubscribe")),
                row.getTimestamp("created_at").toInstant(),
                row.getInt("attempts"),
                row.getString("problem"),
                instant(row, "unsure_since"),
                row.getTimestamp("returned_at") != null);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}

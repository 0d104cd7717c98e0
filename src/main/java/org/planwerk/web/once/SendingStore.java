package org.planwerk.web.once;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on {@code web.sent_form}. */
@Repository
class SendingStore {

    private final JdbcClient jdbc;

    SendingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes the form up; of several who try at once one does. What was begun half a minute ago and has not ended never will. After
     * an hour nobody repeats a form by mistake.
     *
     * @return false if what it asks for is being done, or has been
     */
    boolean begin(Sending form) {
        return jdbc.sql("""
                        insert into web.sent_form as f (key, print, at) values (:key, :print, now())
                        on conflict (key) do update set print = excluded.print, location = null, at = now()
                         where f.print <> excluded.print or f.at < now() - interval '1 hour'
                            or f.location is null and f.at < now() - interval '30 seconds'
                        """)
                        .param("key", form.key())
                        .param("print", form.print())
                        .update()
                == 1;
    }

    /** Where it led; nothing inside if that is not known yet, and nothing at all if it led nowhere. */
    Optional<Optional<String>> find(Sending form) {
        return jdbc.sql("select location from web.sent_form where key = :key and print = :print")
                .param("key", form.key())
                .param("print", form.print())
                .query((row, number) -> Optional.ofNullable(row.getString("location")))
                .optional();
    }

    void end(Sending form, String location) {
        jdbc.sql("update web.sent_form set location = :location where key = :key and print = :print")
                .param("location", location)
                .param("key", form.key())
                .param("print", form.print())
                .update();
    }

    /** What was asked for was not done: it may be asked for again. */
    void remove(Sending form) {
        jdbc.sql("delete from web.sent_form where key = :key and print = :print")
                .param("key", form.key())
                .param("print", form.print())
                .update();
    }

    void removeOld() {
        jdbc.sql("delete from web.sent_form where at < now() - interval '1 hour'")
                .update();
    }
}

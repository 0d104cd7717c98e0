package org.planwerk.monitoring.round;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.planwerk.history.Author;
import org.planwerk.monitoring.round.Round.Correspondent;
import org.planwerk.plan.CommonStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on {@code monitoring.round}, its fields, questions, events and snapshots. */
@Repository
class RoundStore {

    private static final String SELECT = """
            select r.*, array(select f.field_id from monitoring.round_field f
                               where f.municipality_id = r.municipality_id and f.round_id = r.id order by f.field_id) as fields
              from monitoring.round r\s""";

    private final JdbcClient jdbc;

    RoundStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Round> list() {
        return jdbc.sql(SELECT + "order by r.no desc").query(this::round).list();
    }

    Optional<Round> find(int no) {
        return jdbc.sql(SELECT + "where r.no = :no")
                .param("no", no)
                .query(this::round)
                .optional();
    }

    Optional<Round> find(UUID id) {
        return jdbc.sql(SELECT + "where r.id = :id")
                .param("id", id)
                .query(this::round)
                .optional();
    }

    /** Those that are open, and those that are to open by themselves on this day at the latest. */
    List<Round> listActive(LocalDate today) {
        return jdbc.sql(SELECT + """
                        where r.state = 'OPEN' or r.state = 'PREPARED' and r.origin is not null and r.opens_on <= :today order by r.no
                        """).param("today", today).query(this::round).list();
    }

    /** Keeps everybody else from opening, closing and answering until the transaction ends. */
    Optional<RoundState> lock(UUID id) {
        return jdbc.sql("select state from monitoring.round where id = :id for update")
                .param("id", id)
                .query((row, number) -> RoundState.valueOf(row.getString(1)))
                .optional();
    }

    /** Keeps everybody else from opening and closing until the transaction ends, but not from answering. */
    RoundState share(UUID id) {
        return jdbc.sql("select state from monitoring.round where id = :id for share")
                .param("id", id)
                .query((row, number) -> RoundState.valueOf(row.getString(1)))
                .single();
    }

    int nextNo() {
        return jdbc.sql("select coalesce(max(no), 0) + 1 from monitoring.round")
                .query(Integer.class)
                .single();
    }

    void insert(Round round) {
        write("""
                insert into monitoring.round (id, no, edition_id, title, with_finished, opens_on, deadline, days_before, days_after,
                    every_days, pause_days, escalation_days, asker_name, asker_email, superior_name, superior_email, state, origin,
                    basis)
                values (:id, :no, :edition, :title, :finished, :opens, :deadline, :before, :after, :every, :pause, :escalation,
                    :asker, :askerEmail, :superior, :superiorEmail, :state, :origin, :basis)
                """, round);
        insertParts(round);
    }

    void update(Round round) {
        write("""
                update monitoring.round
                   set edition_id = :edition, title = :title, with_finished = :finished, opens_on = :opens, deadline = :deadline,
                       days_before = :before, days_after = :after, every_days = :every, pause_days = :pause,
                       escalation_days = :escalation, asker_name = :asker, asker_email = :askerEmail, superior_name = :superior,
                       superior_email = :superiorEmail, state = :state, origin = :origin, basis = :basis
                 where id = :id and no = :no
                """, round);
    }

    void updateWithParts(Round round) {
        update(round);
        jdbc.sql("delete from monitoring.round_field where round_id = :id")
                .param("id", round.id())
                .update();
        jdbc.sql("delete from monitoring.question where round_id = :id")
                .param("id", round.id())
                .update();
        insertParts(round);
    }

    private void write(String statement, Round round) {
        var reminders = round.reminders();
        var superior = round.superior();
        jdbc.sql(statement)
                .param("id", round.id())
                .param("no", round.no())
                .param("edition", round.edition())
                .param("title", round.title())
                .param("finished", round.withFinished())
                .param("opens", round.opensOn())
                .param("deadline", round.deadline())
                .param("before", reminders.before().toArray(Integer[]::new))
                .param("after", reminders.after().toArray(Integer[]::new))
                .param("every", reminders.every())
                .param("pause", reminders.pause())
                .param("escalation", reminders.escalation())
                .param("asker", round.asker().name())
                .param("askerEmail", round.asker().email())
                .param("superior", superior == null ? null : superior.name())
                .param("superiorEmail", superior == null ? null : superior.email())
                .param("state", round.state().name())
                .param("origin", round.origin())
                .param("basis", round.demo() ? "DEMO" : "STATED")
                .update();
    }

    private void insertParts(Round round) {
        for (var field : round.fields()) {
            jdbc.sql("insert into monitoring.round_field (round_id, field_id) values (:id, :field)")
                    .param("id", round.id())
                    .param("field", field)
                    .update();
        }
        for (var question : round.questions()) {
            jdbc.sql("insert into monitoring.question (round_id, no, kind, words) values (:id, :no, :kind, :words)")
                    .param("id", round.id())
                    .param("no", question.no())
                    .param("kind", question.kind().name())
                    .param("words", question.words())
                    .update();
        }
    }

    private List<Question> questions(UUID round) {
        return jdbc.sql("select no, kind, words from monitoring.question where round_id = :id order by no")
                .param("id", round)
                .query((row, number) -> new Question(
                        row.getInt("no"), Question.Kind.valueOf(row.getString("kind")), row.getString("words")))
                .list();
    }

    void addEvent(UUID round, RoundEvent.Kind kind, Author by, @Nullable String note, Instant at) {
        jdbc.sql("""
                        insert into monitoring.round_event (round_id, no, at, kind, account_id, by_name, note)
                        values (:id, (select count(*) + 1 from monitoring.round_event where round_id = :id), :at, :kind, :account,
                            :name, :note)
                        """)
                .param("id", round)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("kind", kind.name())
                .param("account", by.account())
                .param("name", by.name())
                .param("note", note)
                .update();
    }

    List<RoundEvent> listEvents(UUID round) {
        return jdbc.sql("select at, kind, by_name, note from monitoring.round_event where round_id = :id order by no")
                .param("id", round)
                .query((row, number) -> new RoundEvent(
                        row.getTimestamp("at").toInstant(),
                        RoundEvent.Kind.valueOf(row.getString("kind")),
                        row.getString("by_name"),
                        row.getString("note")))
                .list();
    }

    void addSnapshot(UUID round, int form, String content, String sha256, Author by, Instant at) {
        jdbc.sql("""
                        insert into monitoring.round_snapshot (round_id, no, form_version, content, sha256, at, by_name)
                        values (:id, (select count(*) + 1 from monitoring.round_snapshot where round_id = :id), :form, :content,
                            :sha, :at, :name)
                        """)
                .param("id", round)
                .param("form", form)
                .param("content", content)
                .param("sha", sha256)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("name", by.name())
                .update();
    }

    List<RoundSnapshot> listSnapshots(UUID round) {
        return jdbc.sql("""
                        select no, form_version, content, sha256, at, by_name from monitoring.round_snapshot
                         where round_id = :id order by no
                        """)
                .param("id", round)
                .query((row, number) -> new RoundSnapshot(
                        row.getInt("no"),
                        row.getInt("form_version"),
                        row.getString("content"),
                        row.getString("sha256"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("by_name")))
                .list();
    }

    /** Every word of the plans for how far a measure is, also those that are no longer used. */
    Map<UUID, StatusWord> mapWords() {
        return jdbc
                .sql("select id, word, common from plan.public_status_word")
                .query((row, number) -> new StatusWord(
                        row.getObject("id", UUID.class),
                        row.getString("word"),
                        CommonStatus.valueOf(row.getString("common"))))
                .list()
                .stream()
                .collect(Collectors.toMap(StatusWord::id, Function.identity()));
    }

    private Round round(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var superior = row.getString("superior_name");
        return new Round(
                id,
                row.getInt("no"),
                row.getObject("edition_id", UUID.class),
                row.getString("title"),
                List.of((UUID[]) row.getArray("fields").getArray()),
                row.getBoolean("with_finished"),
                questions(id),
                row.getObject("opens_on", LocalDate.class),
                row.getObject("deadline", LocalDate.class),
                new ReminderPlan(
                        days(row.getArray("days_before")),
                        days(row.getArray("days_after")),
                        row.getInt("every_days"),
                        row.getInt("pause_days"),
                        row.getInt("escalation_days")),
                new Correspondent(row.getString("asker_name"), row.getString("asker_email")),
                superior == null ? null : new Correspondent(superior, row.getString("superior_email")),
                RoundState.valueOf(row.getString("state")),
                row.getString("origin"),
                row.getString("basis").equals("DEMO"));
    }

    private static List<Integer> days(Array days) throws SQLException {
        return List.of((Integer[]) days.getArray());
    }
}

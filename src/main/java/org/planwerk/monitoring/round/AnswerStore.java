package org.planwerk.monitoring.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.planwerk.monitoring.Effect;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All SQL on {@code monitoring.answer}, its texts and events. */
@Repository
class AnswerStore {

    private static final String SELECT = """
            select a.*, (select jsonb_object_agg(t.question_no, t.text) from monitoring.answer_text t
                          where t.municipality_id = a.municipality_id and t.round_id = a.round_id and t.measure_id = a.measure_id)
                        as texts
              from monitoring.answer a where a.round_id = :round\s""";

    private final JdbcClient jdbc;

    AnswerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Answer> list(UUID round) {
        return jdbc.sql(SELECT).param("round", round).query(AnswerStore::answer).list();
    }

    Optional<Answer> find(UUID round, UUID measure) {
        return jdbc.sql(SELECT + "and a.measure_id = :measure")
                .param("round", round)
                .param("measure", measure)
                .query(AnswerStore::answer)
                .optional();
    }

    /** Keeps others from writing on this measure until the transaction ends, whether or not there is an answer yet. */
    void lock(UUID round, UUID measure) {
        jdbc.sql("select 1 from monitoring.asked where round_id = :round and measure_id = :measure for update")
                .param("round", round)
                .param("measure", measure)
                .query(Integer.class)
                .single();
    }

    /** Writes the answer as it now stands. */
    void put(UUID round, Answer answer) {
        jdbc.sql("""
                        insert into monitoring.answer (round_id, measure_id, state, status_word_id, delayed, effect, saved_at,
                            handed_in_at, asked_back, statement_id)
                        values (:round, :measure, :state, :status, :delayed, :effect, :saved, :handed, :asked, :statement)
                        on conflict (municipality_id, round_id, measure_id) do update
                           set state = excluded.state, status_word_id = excluded.status_word_id,
                               delayed = excluded.delayed, effect = excluded.effect, saved_at = excluded.saved_at,
                               handed_in_at = excluded.handed_in_at, asked_back = excluded.asked_back,
                               statement_id = excluded.statement_id
                        """)
                .param("round", round)
                .param("measure", answer.measure())
                .param("state", answer.state().name())
                .param("status", answer.given().status())
                .param("delayed", answer.given().delayed())
                .param(
                        "effect",
                        answer.given().effect() == null
                                ? null
                                : answer.given().effect().name())
                .param("saved", answer.savedAt().atOffset(ZoneOffset.UTC))
                .param(
                        "handed",
                        answer.handedInAt() == null ? null : answer.handedInAt().atOffset(ZoneOffset.UTC))
                .param("asked", answer.askedBack())
                .param("statement", answer.statement())
                .update();
        jdbc.sql("delete from monitoring.answer_text where round_id = :round and measure_id = :measure")
                .param("round", round)
                .param("measure", answer.measure())
                .update();
        answer.given()
                .texts()
                .forEach((question, text) -> jdbc.sql("""
                        insert into monitoring.answer_text (round_id, measure_id, question_no, text)
                        values (:round, :measure, :question, :text)
                        """)
                        .param("round", round)
                        .param("measure", answer.measure())
                        .param("question", question)
                        .param("text", text)
                        .update());
    }

    void addEvent(UUID round, UUID measure, AnswerEvent event, By by) {
        jdbc.sql("""
                        insert into monitoring.answer_event
                            (round_id, measure_id, no, at, kind, by_owner, account_id, by_name, note, before, after)
                        values (:round, :measure,
                            (select count(*) + 1 from monitoring.answer_event where round_id = :round and measure_id = :measure),
                            :at, :kind, :owner, :account, :name, :note, :before, :after)
                        """)
                .param("round", round)
                .param("measure", measure)
                .param("at", event.at().atOffset(ZoneOffset.UTC))
                .param("kind", event.kind().name())
                .param("owner", by.owner())
                .param("account", by.account())
                .param("name", by.name())
                .param("note", event.note())
                .param("before", event.before())
                .param("after", event.after())
                .update();
    }

    List<AnswerEvent> listEvents(UUID round, UUID measure) {
        return jdbc.sql("""
                        select e.at, e.kind, coalesce(e.by_name, o.name) as by_name, e.note, e.before, e.after
                          from monitoring.answer_event e
                          left join monitoring.owner o
                            on o.municipality_id = e.municipality_id and o.round_id = e.round_id and o.id = e.by_owner
                         where e.round_id = :round and e.measure_id = :measure order by e.no
                        """)
                .param("round", round)
                .param("measure", measure)
                .query((row, number) -> new AnswerEvent(
                        row.getTimestamp("at").toInstant(),
                        AnswerEvent.Kind.valueOf(row.getString("kind")),
                        row.getString("by_name"),
                        row.getString("note"),
                        row.getString("before"),
                        row.getString("after")))
                .list();
    }

    /** The last released statement on the measure, and what the last closed round before this one was told of it. */
    LastAnswer last(UUID round, UUID measure) {
        var texts = new HashMap<String, String>();
        jdbc.sql("""
                        select case when q.kind = 'OWN' then q.words else q.kind end as question, t.text
                          from monitoring.answer_text t
                          join monitoring.question q
                            on q.municipality_id = t.municipality_id and q.round_id = t.round_id and q.no = t.question_no
                         where t.measure_id = :measure and t.round_id = (
                               select a.round_id from monitoring.answer a
                                 join monitoring.round r on r.municipality_id = a.municipality_id and r.id = a.round_id
                                where a.measure_id = :measure and a.state in ('HANDED_IN', 'ACCEPTED') and r.state = 'CLOSED'
                                  and r.id <> :round
                                order by r.no desc limit 1)
                        """)
                .param("measure", measure)
                .param("round", round)
                .query((row, number) -> texts.put(row.getString("question"), row.getString("text")))
                .list();
        return jdbc.sql("""
                        select s.at_to, w.word, s.text from monitoring.statement s
                          join plan.public_status_word w on w.municipality_id = s.municipality_id and w.id = s.status_word_id
                         where s.measure_id = :measure and s.state = 'RELEASED' and s.binned_at is null
                         order by s.at_to desc, s.id desc limit 1
                        """)
                .param("measure", measure)
                .query((row, number) -> new LastAnswer(
                        row.getObject("at_to", LocalDate.class), row.getString("word"), row.getString("text"), texts))
                .optional()
                .orElse(new LastAnswer(null, null, null, texts));
    }

    private static Answer answer(ResultSet row, int number) throws SQLException {
        var effect = row.getString("effect");
        var handed = row.getTimestamp("handed_in_at");
        var texts = row.getString("texts");
        return new Answer(
                row.getObject("measure_id", UUID.class),
                Answer.State.valueOf(row.getString("state")),
                new Answer.Given(
                        row.getObject("status_word_id", UUID.class),
                        row.getBoolean("delayed"),
                        effect == null ? null : Effect.valueOf(effect),
                        texts == null ? Map.of() : JsonMapper.shared().readValue(texts, new TypeReference<>() {})),
                row.getTimestamp("saved_at").toInstant(),
                handed == null ? null : handed.toInstant(),
                row.getString("asked_back"),
                row.getObject("statement_id", UUID.class));
    }
}

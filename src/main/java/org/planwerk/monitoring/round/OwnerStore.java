package org.planwerk.monitoring.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on {@code monitoring.owner}, {@code asked}, {@code forwarding} and {@code responsible}. */
@Repository
class OwnerStore {

    private final JdbcClient jdbc;

    OwnerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The measures whose last released statement says that nothing more is to come of them. */
    Set<UUID> listFinished() {
        return Set.copyOf(jdbc.sql("""
                        select measure_id from monitoring.public_status where common in ('DONE', 'DROPPED', 'EXISTED_BEFORE')
                        """)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list());
    }

    Map<UUID, Responsible> mapResponsible() {
        return jdbc
                .sql("select measure_id, name, email, language from monitoring.responsible")
                .query((row, number) -> new Responsible(
                        row.getObject("measure_id", UUID.class),
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("language")))
                .list()
                .stream()
                .collect(Collectors.toMap(Responsible::measure, Function.identity()));
    }

    void putResponsible(Responsible person, String by, Instant now) {
        jdbc.sql("""
                        insert into monitoring.responsible (measure_id, name, email, language, since, by_name)
                        values (:measure, :name, :email, :language, :now, :by)
                        on conflict (municipality_id, measure_id) do update
                           set name = excluded.name, email = excluded.email, language = excluded.language, since = excluded.since,
                               by_name = excluded.by_name
                        """)
                .param("measure", person.measure())
                .param("name", person.name())
                .param("email", person.email())
                .param("language", person.language())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    /** All owners of the round whose names are kept, by these. */
    List<Owner> list(UUID round) {
        return jdbc.sql("""
                        select * from monitoring.owner where round_id = :round and forgotten_at is null order by lower(name), id
                        """).param("round", round).query(OwnerStore::owner).list();
    }

    Optional<Owner> find(UUID round, UUID id) {
        return jdbc.sql("select * from monitoring.owner where round_id = :round and id = :id")
                .param("round", round)
                .param("id", id)
                .query(OwnerStore::owner)
                .optional();
    }

    /**
     * Takes away who was asked in rounds that were closed for good before the moment, how they were to be reached, and their
     * links. That measures were passed on, and answers handed in, stays without a name.
     */
    void forgetOwners(Instant closedBefore, Instant now) {
        jdbc.sql("""
                        with ended as (
                            select r.municipality_id, r.id from monitoring.round r
                             where r.state = 'CLOSED'
                               and (select max(e.at) from monitoring.round_event e
                                     where e.municipality_id = r.municipality_id and e.round_id = r.id) < :before),
                        closed as (
                            delete from monitoring.link l using ended
                             where l.municipality_id = ended.municipality_id and l.round_id = ended.id),
                        nameless as (
                            update monitoring.round r set superior_name = null, superior_email = null from ended
                             where r.municipality_id = ended.municipality_id and r.id = ended.id and r.superior_name is not null)
                        update monitoring.owner o
                           set name = null, email = null, unit_email = null, account_id = null, returned_why = null,
                               forgotten_at = :now
                          from ended
                         where o.municipality_id = ended.municipality_id and o.round_id = ended.id and o.forgotten_at is null
                        """)
                .param("before", closedBefore.atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Takes away who answers for measures that no round has asked about for as long. */
    void forgetResponsible(LocalDate since) {
        jdbc.sql("""
                        delete from monitoring.responsible p
                         where p.since < :since
                           and not exists (
                               select 1 from monitoring.asked a
                                 join monitoring.round r on r.municipality_id = a.municipality_id and r.id = a.round_id
                                where a.measure_id = p.measure_id and (r.state <> 'CLOSED' or r.deadline >= :since))
                        """).param("since", since).update();
    }

    /** Since when nobody knows any more who was asked in the round; empty as long as somebody does. */
    Optional<Instant> findForgotten(UUID round) {
        return jdbc.sql(
                        "select forgotten_at from monitoring.owner where round_id = :round and forgotten_at is not null limit 1")
                .param("round", round)
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /** Keeps others from passing on or handing in for this owner until the transaction ends. */
    void lock(UUID round, UUID id) {
        jdbc.sql("select 1 from monitoring.owner where round_id = :round and id = :id for update")
                .param("round", round)
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    /** The owner with this address: the one that is there, or this one. */
    UUID put(UUID round, UUID id, Addressee addressee, @Nullable UUID forwardedBy) {
        return jdbc.sql("""
                        insert into monitoring.owner (round_id, id, name, email, language, route, unit, unit_email, account_id, forwarded_by)
                        values (:round, :id, :name, :email, :language, :route, :unit, :unitEmail, :account, :forwardedBy)
                        on conflict (municipality_id, round_id, email) do update set email = excluded.email
                        returning id
                        """)
                .param("round", round)
                .param("id", id)
                .param("name", addressee.name())
                .param("email", addressee.email())
                .param("language", addressee.language())
                .param("route", addressee.route().name())
                .param("unit", addressee.unit())
                .param("unitEmail", addressee.unitEmail())
                .param("account", addressee.account())
                .param("forwardedBy", forwardedBy)
                .query(UUID.class)
                .single();
    }

    void setRemindersStopped(UUID round, UUID id, Instant now) {
        jdbc.sql("""
                        update monitoring.owner set reminders_stopped_at = :now
                         where round_id = :round and id = :id and reminders_stopped_at is null
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("round", round)
                .param("id", id)
                .update();
    }

    /** What was sent to the person came back; or, if that is known, what was sent to their unit instead. */
    void setReturned(UUID round, UUID id, Instant at, @Nullable String why) {
        jdbc.sql("""
                        update monitoring.owner
                           set unit_email = case when returned_at is null then unit_email end, returned_at = :at, returned_why = :why
                         where round_id = :round and id = :id
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("why", why)
                .param("round", round)
                .param("id", id)
                .update();
    }

    /** Lets letters go to the person again. */
    void clearReturned(UUID round, UUID id) {
        jdbc.sql(
                        "update monitoring.owner set returned_at = null, returned_why = null where round_id = :round and id = :id")
                .param("round", round)
                .param("id", id)
                .update();
    }

    void insert(UUID round, AskedMeasure measure) {
        jdbc.sql("""
                        insert into monitoring.asked (round_id, measure_id, no, position, title, field_id, field, unit, unit_id, owner_id)
                        values (:round, :measure, :no, :position, :title, :field, :fieldName, :unit, :unitId, :owner)
                        """)
                .param("round", round)
                .param("measure", measure.id())
                .param("no", measure.no())
                .param("position", measure.position())
                .param("title", measure.title())
                .param("field", measure.field())
                .param("fieldName", measure.fieldName())
                .param("unit", measure.unit())
                .param("unitId", measure.unitId())
                .param("owner", measure.owner())
                .update();
    }

    /** All measures of the round in the order of the plan. */
    List<AskedMeasure> listAsked(UUID round) {
        return jdbc.sql("select * from monitoring.asked where round_id = :round order by position, no")
                .param("round", round)
                .query(OwnerStore::asked)
                .list();
    }

    List<AskedMeasure> listAsked(UUID round, UUID owner) {
        return jdbc.sql("""
                        select * from monitoring.asked where round_id = :round and owner_id = :owner order by position, no
                        """)
                .param("round", round)
                .param("owner", owner)
                .query(OwnerStore::asked)
                .list();
    }

    Optional<AskedMeasure> findAsked(UUID round, UUID measure) {
        return jdbc.sql("select * from monitoring.asked where round_id = :round and measure_id = :measure")
                .param("round", round)
                .param("measure", measure)
                .query(OwnerStore::asked)
                .optional();
    }

    /** Gives the measure to another owner; {@code from} has it until then. */
    void pass(UUID round, AskedMeasure measure, UUID to, By by, Instant now) {
        jdbc.sql("update monitoring.asked set owner_id = :to where round_id = :round and measure_id = :measure")
                .param("to", to)
                .param("round", round)
                .param("measure", measure.id())
                .update();
        jdbc.sql("""
                        insert into monitoring.forwarding (round_id, measure_id, no, from_owner, to_owner, at, by_owner, by_name)
                        values (:round, :measure,
                            (select count(*) + 1 from monitoring.forwarding where round_id = :round and measure_id = :measure),
                            :from, :to, :at, :owner, :name)
                        """)
                .param("round", round)
                .param("measure", measure.id())
                .param("from", measure.owner())
                .param("to", to)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("owner", by.owner())
                .param("name", by.name())
                .update();
    }

    /** Which measures went from whom to whom, in this order. */
    List<Forwarding> listForwardings(UUID round) {
        return jdbc.sql("""
                        select f.measure_id, f.from_owner, f.to_owner, f.at, coalesce(f.by_name, o.name) as by_name
                          from monitoring.forwarding f
                          left join monitoring.owner o
                            on o.municipality_id = f.municipality_id and o.round_id = f.round_id and o.id = f.by_owner
                         where f.round_id = :round order by f.at, f.measure_id, f.no
                        """)
                .param("round", round)
                .query((row, number) -> new Forwarding(
                        row.getObject("measure_id", UUID.class),
                        row.getObject("from_owner", UUID.class),
                        row.getObject("to_owner", UUID.class),
                        row.getTimestamp("at").toInstant(),
                        row.getString("by_name")))
                .list();
    }

    /** The open rounds that ask about what these organisations lead or carry, the soonest deadline first. */
    List<UUID> listOpenRounds(Collection<UUID> organisations) {
        return jdbc.sql("""
                        select distinct r.id, r.deadline from monitoring.asked a
                          join monitoring.round r on r.municipality_id = a.municipality_id and r.id = a.round_id
                         where r.state = 'OPEN' and a.unit_id = any (:units::uuid[]) order by r.deadline, r.id
                        """)
                .param("units", organisations.toArray(UUID[]::new))
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    private static AskedMeasure asked(ResultSet row, int number) throws SQLException {
        return new AskedMeasure(
                row.getObject("measure_id", UUID.class),
                row.getInt("no"),
                row.getInt("position"),
                row.getString("title"),
                row.getObject("field_id", UUID.class),
                row.getString("field"),
                row.getString("unit"),
                row.getObject("unit_id", UUID.class),
                row.getObject("owner_id", UUID.class));
    }

    private static Owner owner(ResultSet row, int number) throws SQLException {
        return new Owner(
                row.getObject("id", UUID.class),
                new Addressee(
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("language"),
                        Addressee.Route.valueOf(row.getString("route")),
                        row.getString("unit"),
                        row.getString("unit_email"),
                        row.getObject("account_id", UUID.class)),
                row.getObject("forwarded_by", UUID.class),
                instant(row, "reminders_stopped_at"),
                instant(row, "returned_at"),
                row.getString("returned_why"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}

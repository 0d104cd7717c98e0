package org.planwerk.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on {@code report.duty} and when it was met. */
@Repository
class DutyStore {

    private static final String SELECT = """
            select d.*, (select max(m.due) from report.duty_met m
                          where m.municipality_id = d.municipality_id and m.duty_id = d.id) as last_met
              from report.duty d\s""";

    private final JdbcClient jdbc;

    DutyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Duty> list() {
        return jdbc.sql(SELECT + "order by d.recipient collate \"de-x-icu\", d.id")
                .query(DutyStore::duty)
                .list();
    }

    Optional<Duty> find(UUID id) {
        return jdbc.sql(SELECT + "where d.id = :id")
                .param("id", id)
                .query(DutyStore::duty)
                .optional();
    }

    void put(Duty duty) {
        jdbc.sql("""
                        insert into report.duty (id, recipient, occasion, every_months, first_due, remind_days, ended_on)
                        values (:id, :recipient, :occasion, :months, :first, :remind, :ended)
                        on conflict (municipality_id, id) do update
                           set recipient = excluded.recipient, occasion = excluded.occasion, every_months = excluded.every_months,
                               first_due = excluded.first_due, remind_days = excluded.remind_days, ended_on = excluded.ended_on
                        """)
                .param("id", duty.id())
                .param("recipient", duty.recipient())
                .param("occasion", duty.occasion())
                .param("months", duty.everyMonths())
                .param("first", duty.firstDue())
                .param("remind", duty.remindDays())
                .param("ended", duty.endedOn())
                .update();
    }

    void meet(UUID duty, LocalDate due, LocalDate day, @Nullable UUID report, String by) {
        jdbc.sql("""
                        insert into report.duty_met (duty_id, due, met_on, report_id, by_name)
                        values (:duty, :due, :day, :report, :by)
                        on conflict do nothing
                        """)
                .param("duty", duty)
                .param("due", due)
                .param("day", day)
                .param("report", report)
                .param("by", by)
                .update();
    }

    /** Whether nobody has been reminded of this day in this state before. */
    boolean claim(UUID duty, LocalDate due, Duty.State state, Instant now) {
        return jdbc.sql("""
                        insert into report.duty_reminded (duty_id, due, state, at) values (:duty, :due, :state, :now)
                        on conflict do nothing
                        """)
                        .param("duty", duty)
                        .param("due", due)
                        .param("state", state.name())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Duty duty(ResultSet row, int number) throws SQLException {
        return new Duty(
                row.getObject("id", UUID.class),
                row.getString("recipient"),
                row.getString("occasion"),
                row.getInt("every_months"),
                row.getObject("first_due", LocalDate.class),
                row.getInt("remind_days"),
                row.getObject("ended_on", LocalDate.class),
                row.getObject("last_met", LocalDate.class));
    }
}

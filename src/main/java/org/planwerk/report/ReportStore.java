package org.planwerk.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on {@code report.report}. */
@Repository
class ReportStore {

    private static final String SELECT = """
            select r.*, (select later.no from report.report later
                          where later.municipality_id = r.municipality_id and later.replaces_id = r.id) as replaced_by_no
              from report.report r\s""";

    private final JdbcClient jdbc;

    ReportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first. */
    List<Report> list() {
        return jdbc.sql(SELECT + "order by r.no desc")
                .query(ReportStore::report)
                .list();
    }

    Optional<Report> find(int no) {
        return jdbc.sql(SELECT + "where r.no = :no")
                .param("no", no)
                .query(ReportStore::report)
                .optional();
    }

    Optional<Report> find(UUID id) {
        return jdbc.sql(SELECT + "where r.id = :id")
                .param("id", id)
                .query(ReportStore::report)
                .optional();
    }

    /** The newest published report of the same plan that tells of an earlier day. */
    Optional<Report> findBefore(UUID edition, LocalDate day) {
        return jdbc.sql(SELECT + """
                        join plan.public_edition e on e.municipality_id = r.municipality_id and e.id = r.edition_id
                        where r.published_at is not null and r.reference_day < :day
                          and e.plan_id = (select plan_id from plan.public_edition where id = :edition)
                        order by r.reference_day desc, r.no desc limit 1
                        """)
                .param("day", day)
                .param("edition", edition)
                .query(ReportStore::report)
                .optional();
    }

    /** The editions that the public sees, those in force first, then the newest: only on these can be reported. */
    Map<UUID, String> editions() {
        var editions = new LinkedHashMap<UUID, String>();
        jdbc.sql("select id, title from plan.public_edition order by state <> 'IN_FORCE', no desc")
                .query(row -> {
                    editions.put(row.getObject("id", UUID.class), row.getString("title"));
                });
        return editions;
    }

    int nextNo() {
        // One at a time: the number of a report is its name.
        jdbc.sql(
                        "select pg_advisory_xact_lock(hashtext('report.report'), current_setting('planwerk.municipality')::int)")
                .query((row, number) -> 0)
                .single();
        return jdbc.sql("select coalesce(max(no), 0) + 1 from report.report")
                .query(Integer.class)
                .single();
    }

    void add(Report report) {
        jdbc.sql("""
                        insert into report.report (id, no, edition_id, title, reference_day, round_id, replaces_id, form_version, content,
                                                   sha256, frozen_at, frozen_by)
                        values (:id, :no, :edition, :title, :day, :round, :replaces, :form, :content, :sha256, :at, :by)
                        """)
                .param("id", report.id())
                .param("no", report.no())
                .param("edition", report.edition())
                .param("title", report.title())
                .param("day", report.referenceDay())
                .param("round", report.round())
                .param("replaces", report.replaces())
                .param("form", report.form())
                .param("content", report.content())
                .param("sha256", report.sha256())
                .param("at", report.frozenAt().atOffset(ZoneOffset.UTC))
                .param("by", report.frozenBy())
                .update();
    }

    /** Whether it was not published before. */
    boolean publish(UUID id, Instant at) {
        return jdbc.sql("update report.report set published_at = :at where id = :id and published_at is null")
                        .param("id", id)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Report report(ResultSet row, int number) throws SQLException {
        var published = row.getObject("published_at", OffsetDateTime.class);
        return new Report(
                row.getObject("id", UUID.class),
                row.getInt("no"),
                row.getObject("edition_id", UUID.class),
                row.getString("title"),
                row.getObject("reference_day", LocalDate.class),
                row.getObject("round_id", UUID.class),
                row.getObject("replaces_id", UUID.class),
                row.getInt("form_version"),
                row.getString("content"),
                row.getString("sha256"),
                row.getObject("frozen_at", OffsetDateTime.class).toInstant(),
                row.getString("frozen_by"),
                published == null ? null : published.toInstant(),
                integer(row, "replaced_by_no"));
    }

    private static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }
}

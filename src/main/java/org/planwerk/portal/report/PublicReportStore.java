package org.planwerk.portal.report;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All SQL on the view of published reports. */
@Repository
class PublicReportStore {

    private final JdbcClient jdbc;

    PublicReportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first, without their content. */
    @Transactional(readOnly = true)
    public List<PublicReport> list() {
        return jdbc.sql("""
                        select no, title, reference_day, '' as content, sha256, published_at, replaces_no, replaced_by_no
                          from report.public_report order by reference_day desc, no desc
                        """)
                .query(DataClassRowMapper.newInstance(PublicReport.class))
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<PublicReport> find(int no) {
        return jdbc.sql("""
                        select no, title, reference_day, content, sha256, published_at, replaces_no, replaced_by_no
                          from report.public_report where no = :no
                        """)
                .param("no", no)
                .query(DataClassRowMapper.newInstance(PublicReport.class))
                .optional();
    }
}

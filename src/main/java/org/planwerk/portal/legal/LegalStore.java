package org.planwerk.portal.legal;

import java.util.Optional;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on {@code text.public_legal_page}. */
@Repository
class LegalStore {

    private final JdbcClient jdbc;

    LegalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<LegalPage> find(String kind) {
        return jdbc.sql("select kind, html, as_of from text.public_legal_page where kind = :kind")
                .param("kind", kind)
                .query(DataClassRowMapper.newInstance(LegalPage.class))
                .optional();
    }
}

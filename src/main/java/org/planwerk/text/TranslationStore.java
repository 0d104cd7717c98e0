package org.planwerk.text;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planwerk.packaging.EntryKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on translations but that of the package. */
@Repository
class TranslationStore {

    /** Names the same translation in both tables. */
    private static final String SAME = """
            t.owner_kind = d.owner_kind and t.owner_id = d.owner_id and t.edition_id is not distinct from d.edition_id
               and t.field = d.field and t.language = d.language and t.layer is distinct from 'DECIDED'
            """;

    private final JdbcClient jdbc;

    TranslationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of one language, for an edition or for what stands in none; of each the draft where there is one. */
    List<Translation> list(@Nullable UUID edition, String language) {
        return jdbc.sql("""
                        select d.id, d.owner_id, d.field, d.language, d.body, d.origin, d.of_sha256, true as draft
                          from text.translation_draft d
                         where d.edition_id is not distinct from cast(:edition as uuid) and d.language = :language
                        union all
                        select t.id, t.owner_id, t.field, t.language, t.body, t.origin, t.of_sha256, false
                          from text.translation t
                         where t.edition_id is not distinct from cast(:edition as uuid) and t.language = :language
                           and t.binned_at is null and t.layer is distinct from 'DECIDED'
                           and not exists (select from text.translation_draft d where\s""" + SAME + ")")
                .param("edition", edition)
                .param("language", language)
                .query(TranslationStore::translation)
                .list();
    }

    void putDraft(String kind, @Nullable UUID edition, Translation translation, LocalDate day) {
        jdbc.sql("""
                        insert into text.translation_draft
                               (id, owner_kind, owner_id, edition_id, field, language, body, origin, of_sha256, at)
                        values (:id, :kind, :owner, :edition, :field, :language, :body, :origin, :sha256, :day)
                        on conflict (municipality_id, owner_kind, owner_id, edition_id, field, language) do update
                           set body = excluded.body, origin = excluded.origin, of_sha256 = excluded.of_sha256, at = excluded.at
                        """)
                .param("id", translation.id())
                .param("kind", kind)
                .param("owner", translation.owner())
                .param("edition", edition)
                .param("field", translation.field())
                .param("language", translation.language())
                .param("body", translation.body())
                .param("origin", translation.origin().name())
                .param("sha256", translation.ofSha256())
                .param("day", day)
                .update();
    }

    /** All that a text was ever called in a language, also what is taken away; published ones and drafts. */
    List<Known> listKnown(UUID owner, @Nullable UUID edition, String language) {
        return jdbc.sql("""
                        select id, field from text.translation
                         where owner_id = :owner and edition_id is not distinct from cast(:edition as uuid)
                           and language = :language and layer is distinct from 'DECIDED'
                        union
                        select id, field from text.translation_draft
                         where owner_id = :owner and edition_id is not distinct from cast(:edition as uuid)
                           and language = :language
                         order by id
                        """)
                .param("owner", owner)
                .param("edition", edition)
                .param("language", language)
                .query((row, number) -> new Known(row.getObject("id", UUID.class), row.getString("field")))
                .list();
    }

    /** Under which ids the translations of a field are kept. */
    record Known(UUID id, String field) {}

    /**
     * Everybody may see from now on what the drafts of this owner say.
     *
     * @return the translations that came, changed or went
     */
    List<EntryKey> publish(UUID owner, @Nullable UUID edition) {
        return publish(
                " d.owner_id = :owner and d.edition_id is not distinct from cast(:edition as uuid)", owner, edition);
    }

    /** As {@link #publish(UUID, UUID)}, all of an edition and of what stands in none. */
    void publishAll(UUID edition) {
        publish(" (d.edition_id is null or d.edition_id = :edition) and cast(:owner as uuid) is null", null, edition);
    }

    private List<EntryKey> publish(String drafts, @Nullable UUID owner, @Nullable UUID edition) {
        var changed = new ArrayList<UUID>();
        changed.addAll(jdbc.sql("""
                        update text.translation t
                           set body = case when d.body = '' then t.body else d.body end, origin = d.origin,
                               of_sha256 = d.of_sha256, at = d.at, by_role = null,
                               binned_at = case when d.body = '' then now() end
                          from text.translation_draft d where\s""" + SAME + " and" + drafts + " returning t.id")
                .param("owner", owner)
                .param("edition", edition)
                .query(UUID.class)
                .list());
        changed.addAll(jdbc.sql("""
                        insert into text.translation
                               (id, owner_kind, owner_id, edition_id, layer, field, language, body, origin, of_sha256, at)
                        select d.id, d.owner_kind, d.owner_id, d.edition_id,
                               case when d.edition_id is null then null else 'PUBLISHED' end,
                               d.field, d.language, d.body, d.origin, d.of_sha256, d.at
                          from text.translation_draft d
                         where d.body <> '' and not exists (select from text.translation t where\s""" + SAME + ") and" + drafts + " returning id")
                .param("owner", owner)
                .param("edition", edition)
                .query(UUID.class)
                .list());
        jdbc.sql("delete from text.translation_draft d where" + drafts)
                .param("owner", owner)
                .param("edition", edition)
                .update();
        return changed.stream().map(id -> EntryKey.of("translations", id)).toList();
    }

    private static Translation translation(ResultSet row, int number) throws SQLException {
        return new Translation(
                row.getObject("id", UUID.class),
                row.getObject("owner_id", UUID.class),
                row.getString("field"),
                row.getString("language"),
                row.getString("body"),
                Origin.valueOf(row.getString("origin")),
                row.getString("of_sha256"),
                row.getBoolean("draft"));
    }
}

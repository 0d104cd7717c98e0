package org.planwerk.portal.content;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * All SQL on the public views, one flat query per view. The records name the columns, so a mapper that reads them by name is
 * exact enough here.
 */
@Repository
class ContentStore {

    private final JdbcClient jdbc;

    ContentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    <T> List<T> list(Class<T> type, String view) {
        return list(type, view, "");
    }

    /** @param order one of the constants of {@link ContentReader}, never what somebody typed */
    <T> List<T> list(Class<T> type, String view, String order) {
        return jdbc.sql("select * from " + view + order)
                .query(DataClassRowMapper.newInstance(type))
                .list();
    }

    List<Organisation> listOrganisations() {
        return jdbc.sql("""
                        select id, name, kind, parent_id, text, url, array_to_string(languages, ',') as languages, basis, basis_note
                          from directory.public_organisation
                         order by name collate "de-x-icu", id
                        """)
                .query(DataClassRowMapper.newInstance(Organisation.class))
                .list();
    }

    List<Contact> listContacts() {
        return jdbc.sql("""
                        select id, position, organisation_id, office, function, phone, email, address, topics,
                               array_to_string(languages, ',') as languages, basis, basis_note
                          from directory.public_contact
                         order by position, id
                        """)
                .query(DataClassRowMapper.newInstance(Contact.class))
                .list();
    }

    List<MeasureMembers.Member> listMembers() {
        return jdbc.sql("""
                        select edition_id, measure_id, layer, 'FIELD' as kind, field_id as other_id from plan.public_measure_field
                        union all select edition_id, measure_id, layer, 'GOAL', goal_id from plan.public_measure_goal
                        union all select edition_id, measure_id, layer, 'NEED', need_id from plan.public_measure_need
                        union all select edition_id, measure_id, layer, 'THEME', theme_id from plan.public_measure_theme
                        """)
                .query(DataClassRowMapper.newInstance(MeasureMembers.Member.class))
                .list();
    }

    List<Block> listBlocks(UUID edition, UUID chapter, String layer) {
        return jdbc.sql("""
                        select block_id, position, kind, html, live, live_field_id
                          from plan.public_block
                         where edition_id = :edition and chapter_id = :chapter and layer = :layer
                         order by position
                        """)
                .param("edition", edition)
                .param("chapter", chapter)
                .param("layer", layer)
                .query(DataClassRowMapper.newInstance(Block.class))
                .list();
    }

    /** The chapters whose decided blocks say something else than the published ones. */
    List<UUID> listChaptersLeft(UUID edition) {
        return jdbc.sql("""
                        select chapter_id
                          from plan.public_block
                         where edition_id = :edition
                         group by chapter_id
                        having count(*) filter (where layer = 'DECIDED') > 0
                           and array_agg(array[kind, html, live, live_field_id::text] order by position) filter (where layer = 'DECIDED')
                               is distinct from
                               array_agg(array[kind, html, live, live_field_id::text] order by position) filter (where layer = 'PUBLISHED')
                        """)
                .param("edition", edition)
                .query((row, number) -> row.getObject("chapter_id", UUID.class))
                .list();
    }

    /** The blocks of all chapters, each chapter's in their order. */
    List<Publication.PlacedBlock> listPlacedBlocks() {
        return jdbc.sql("""
                        select edition_id, chapter_id, layer, block_id, html
                          from plan.public_block
                         where html is not null
                         order by edition_id, chapter_id, layer, position
                        """)
                .query(DataClassRowMapper.newInstance(Publication.PlacedBlock.class))
                .list();
    }
}

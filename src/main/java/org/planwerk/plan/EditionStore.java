package org.planwerk.plan;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planwerk.packaging.Section;
import org.planwerk.packaging.Wording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on the life of editions. */
@Repository
class EditionStore {

    private final JdbcClient jdbc;

    EditionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks the edition: two people who let it go on at once do so one after the other. */
    Optional<EditionState> findStateForUpdate(EditionId edition) {
        return jdbc.sql("select state from plan.edition where id = :id and binned_at is null for update")
                .param("id", edition.value())
                .query((row, number) -> EditionState.valueOf(row.getString("state")))
                .optional();
    }

    void setState(EditionId edition, EditionState state) {
        jdbc.sql("update plan.edition set state = :state where id = :id")
                .param("id", edition.value())
                .param("state", state.name())
                .update();
    }

    void addStep(EditionId edition, EditionState from, EditionState to, Occasion occasion, @Nullable UUID snapshot) {
        jdbc.sql("""
                        insert into plan.edition_step
                               (edition_id, no, from_state, to_state, at_from, at_to, by_role, note, resolution_id, snapshot_id, basis)
                        select :id, coalesce(max(no), 0) + 1, :from, :to, :at, :at, :by, :note, :resolution, :snapshot, 'STATED'
                          from plan.edition_step
                         where edition_id = :id
                        """)
                .param("id", edition.value())
                .param("from", from.name())
                .param("to", to.name())
                .param("at", occasion.at())
                .param("by", occasion.byRole())
                .param("note", occasion.note())
                .param("resolution", occasion.resolution())
                .param("snapshot", snapshot)
                .update();
    }

    void addSnapshot(UUID id, EditionId edition, Wording wording, Instant at) {
        jdbc.sql("""
                        insert into plan.snapshot (id, edition_id, form_version, content, sha256, at)
                        values (:id, :edition, :form, :content, :sha256, :at)
                        """)
                .param("id", id)
                .param("edition", edition.value())
                .param("form", Wording.FORM)
                .param("content", wording.content())
                .param("sha256", wording.sha256())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The hash of the wording that the edition was last proposed with. */
    Optional<String> findProposedHash(EditionId edition) {
        return jdbc.sql("""
                        select n.sha256
                          from plan.edition_step s
                          join plan.snapshot n on n.municipality_id = s.municipality_id and n.id = s.snapshot_id
                         where s.edition_id = :id and s.to_state = 'PROPOSED'
                         order by s.no desc
                         limit 1
                        """)
                .param("id", edition.value())
                .query((row, number) -> row.getString(1))
                .optional();
    }

    /**
     * Copies the published rows of a table of an edition as its decided ones.
     *
     * @param parent the table of the things themselves; for lists within them another one than {@code table}
     * @param thing the column that says of which thing a row is
     * @param refused the things that the council did not adopt
     */
    void decide(String table, List<String> columns, EditionId edition, String parent, String thing, Set<UUID> refused) {
        var all = String.join(", ", columns);
        var values = all.replaceFirst("\\b" + Section.LAYER + "\\b", "'DECIDED'");
        var copy = jdbc.sql("insert into " + table + " (" + all + ") select " + values + " from " + table
                        + " where edition_id = :edition and layer = 'PUBLISHED'"
                        // What lies in the bin is not decided, and neither is what belongs to it.
                        + (parent.equals(table)
                                ? " and binned_at is null"
                                : " and " + thing + " in (select p.thing_id from " + parent
                                        + " p where p.edition_id = :edition and p.layer = 'DECIDED')")
                        + (refused.isEmpty() ? "" : " and " + thing + " not in (:refused)"))
                .param("edition", edition.value());
        (refused.isEmpty() ? copy : copy.param("refused", refused)).update();
    }

    void seal(EditionId edition) {
        jdbc.sql("update plan.edition set sealed = true where id = :id")
                .param("id", edition.value())
                .update();
    }

    /** The edition that this one replaces, if that one is in force. */
    Optional<EditionId> findReplaced(EditionId edition) {
        return jdbc.sql("""
                        select p.id
                          from plan.edition e
                          join plan.edition p on p.municipality_id = e.municipality_id and p.id = e.predecessor_id
                         where e.id = :id and e.relation = 'REPLACES' and p.state = 'IN_FORCE'
                        """)
                .param("id", edition.value())
                .query((row, number) -> new EditionId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** The things of one kind of the predecessor: how many there are, and those of which nobody has said what became of them. */
    record Predecessors(int all, List<UUID> withoutFate) {}

    /** The things of the predecessor, by kind. */
    Map<String, Predecessors> countWithoutFate(EditionId edition) {
        record Before(String kind, UUID thing, boolean open) {}
        var all = jdbc.sql("""
                        with before as (
                            select edition_id, thing_id, kind, layer, binned_at from plan.field
                            union all select edition_id, thing_id, kind, layer, binned_at from plan.goal
                            union all select edition_id, thing_id, kind, layer, binned_at from plan.need
                            union all select edition_id, thing_id, kind, layer, binned_at from plan.measure)
                        select distinct b.kind, b.thing_id, not exists (
                               select from plan.fate f
                                where f.edition_id = e.id and f.thing_id = b.thing_id and f.binned_at is null) as open
                          from plan.edition e
                          join before b on b.edition_id = e.predecessor_id and b.layer = 'PUBLISHED' and b.binned_at is null
                         where e.id = :id
                         order by b.kind, b.thing_id
                        """)
                .param("id", edition.value())
                .query((row, number) -> new Before(
                        row.getString("kind"), row.getObject("thing_id", UUID.class), row.getBoolean("open")))
                .list();
        return all.stream()
                .collect(groupingBy(
                        Before::kind,
                        TreeMap::new,
                        collectingAndThen(
                                toList(),
                                things -> new Predecessors(
                                        things.size(),
                                        things.stream()
                                                .filter(Before::open)
                                                .map(Before::thing)
                                                .toList()))));
    }

    int countSteps(EditionId edition) {
        return jdbc.sql("select count(*) from plan.edition_step where edition_id = :id")
                .param("id", edition.value())
                .query(Integer.class)
                .single();
    }
}

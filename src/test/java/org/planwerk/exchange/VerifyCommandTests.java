package org.planwerk.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planwerk.history.Histories;
import org.planwerk.launch.Command;
import org.planwerk.packaging.Drift;
import org.planwerk.packaging.Drifts;
import org.planwerk.tenancy.Tenant;
import org.planwerk.testing.Database;
import org.planwerk.testing.PackageTest;
import org.planwerk.testing.SamplePackage;
import org.planwerk.testing.SampleTown;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody who owns the database can change anything, but not unseen. */
@PackageTest
class VerifyCommandTests {

    private static final String OWN = "municipality_id = current_setting('planwerk.municipality')::int";

    @Autowired
    VerifyCommand verify;

    @Autowired
    Drifts drifts;

    @Autowired
    Histories histories;

    @Autowired
    Database database;

    @BeforeEach
    void takeIn(@Autowired SampleTown town) {
        town.takeInMusterstadt();
    }

    @Test
    void findsNothingWhereNobodyHasChangedAnything() {
        assertThat(histories.verify().broken()).isEmpty();
        assertThat(drifts.list()).isEmpty();
    }

    @Test
    void findsATextThatWasChangedInTheTable() {
        byOwner(
                "update plan.measure set title = 'Gefälscht' where layer = 'PUBLISHED' and title = 'Kursheft Deutsch lernen' and "
                        + OWN);

        assertThat(drifts.list()).extracting(Drift::kind).containsExactly(Drift.Kind.CHANGED);
        assertThat(verify.run(List.of())).isEqualTo(Command.FAILED);
    }

    @Test
    void findsARowThatWasDeleted() {
        byOwner("delete from plan.thread where " + OWN + " and id = (select min(id::text)::uuid from plan.thread where "
                + OWN + ")");

        assertThat(drifts.list()).extracting(Drift::kind).containsExactly(Drift.Kind.GONE);
    }

    @Test
    void findsAVersionThatWasForged() {
        byOwner("alter table history.version disable trigger keep_version");
        byOwner("update history.version set by_name = 'Berta' where no = 4 and " + OWN);
        byOwner("alter table history.version enable trigger keep_version");

        assertThat(histories.verify().broken().orElseThrow().no()).isEqualTo(4);
        assertThat(verify.run(List.of())).isEqualTo(Command.FAILED);
    }

    @Test
    void findsAWordingThatWasChangedAfterItLayBeforeTheCouncil() {
        byOwner("""
                insert into plan.snapshot (municipality_id, id, edition_id, form_version, content, sha256, at)
                select municipality_id, gen_random_uuid(), id, 1, '{"fields":[]}',
                       encode(sha256('{"fields":[]}'), 'hex'), now()
                  from plan.edition where no = 4 and """ + " " + OWN);
        assertThat(drifts.list()).isEmpty();

        byOwner("alter table plan.snapshot drop constraint snapshot_check");
        byOwner("update plan.snapshot set content = '{\"fields\":[1]}' where " + OWN);
        byOwner("alter table plan.snapshot add constraint snapshot_check"
                + " check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')) not valid");

        assertThat(drifts.list()).extracting(Drift::kind).containsExactly(Drift.Kind.SNAPSHOT);
    }

    @Test
    void takesNoArguments() {
        assertThat(verify.run(List.of(SamplePackage.PLAN))).isEqualTo(Command.MISUSED);
    }

    /** Only rows of the municipality of this test: others stand in the same database. */
    private void byOwner(String sql) {
        var owner = database.as("planwerk_owner");
        var jdbc = JdbcClient.create(owner);
        new TransactionTemplate(new JdbcTransactionManager(owner)).executeWithoutResult(status -> {
            jdbc.sql("select set_config('planwerk.municipality', :id, true)")
                    .param("id", Integer.toString(Tenant.get().id()))
                    .query((row, number) -> true)
                    .single();
            jdbc.sql(sql).update();
        });
    }
}

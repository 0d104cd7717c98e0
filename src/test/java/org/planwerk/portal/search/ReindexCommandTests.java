package org.planwerk.portal.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planwerk.exchange.PackageIntake;
import org.planwerk.launch.Command;
import org.planwerk.launch.Terminal;
import org.planwerk.tenancy.Municipalities;
import org.planwerk.tenancy.Tenant;
import org.planwerk.testing.PackageTest;
import org.planwerk.web.Messages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@PackageTest
class ReindexCommandTests {

    private static final List<String> TOWNS = List.of("suche-eins", "suche-zwei");

    @Autowired
    ReindexCommand reindex;

    @Autowired
    PackageIntake intake;

    @Autowired
    Municipalities municipalities;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    SearchStore store;

    @Autowired
    Search search;

    @BeforeEach
    void townsThatLostTheirSearch() throws IOException {
        for (var town : TOWNS) {
            if (municipalities.find(town).isEmpty()) {
                intake.take(Path.of("demo/landkreis-goeppingen"), town, false);
            }
            inTown(town, () -> transactions.executeWithoutResult(status -> store.keepLanguages(List.of())));
            assertThat(finds(town)).isFalse();
        }
    }

    @Test
    void bringsBackTheSearchOfTheTownThatIsNamed() {
        assertThat(reindex.run(List.of("suche-eins"))).isEqualTo(Command.DONE);

        assertThat(finds("suche-eins")).isTrue();
        assertThat(finds("suche-zwei")).isFalse();
    }

    @Test
    void bringsBackTheSearchOfAllTowns(
            @Autowired SearchIndex index, @Autowired Terminal terminal, @Autowired Messages messages) {
        // Those of other tests would take their time.
        var all = mock(Municipalities.class);
        when(all.list())
                .thenReturn(TOWNS.stream()
                        .map(town -> municipalities.find(town).orElseThrow())
                        .toList());

        assertThat(new ReindexCommand(index, all, transactions, terminal, messages).run(List.of()))
                .isEqualTo(Command.DONE);

        assertThat(TOWNS).allMatch(this::finds);
    }

    @Test
    void refusesATownThatIsNotThere() {
        assertThat(reindex.run(List.of("nirgendwo"))).isEqualTo(Command.FAILED);
        assertThat(reindex.run(List.of("suche-eins", "suche-zwei"))).isEqualTo(Command.MISUSED);
    }

    private boolean finds(String town) {
        return Tenant.call(
                        municipalities.find(town).orElseThrow(),
                        () -> search.find(Asked.of("Heimat"), List.of(Locale.GERMAN), Set.of(), 0))
                .groups()
                .stream()
                .anyMatch(group -> !group.rows().isEmpty());
    }

    private void inTown(String town, Runnable work) {
        Tenant.run(municipalities.find(town).orElseThrow(), work::run);
    }
}

package org.planwerk.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the handbook of operation promises. */
class OperationsTests {

    @Test
    void showsTheSqlThatPlanwerkItselfRuns() throws IOException {
        var statements = Files.readAllLines(Path.of("src/main/resources/db/roles.sql")).stream()
                .filter(line -> !line.startsWith("--"))
                .collect(Collectors.joining("\n"));

        assertThat(Path.of("docs/operations/betrieb.md")).content().contains(statements);
    }
}

package org.planwerk.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTests {

    @Test
    void startShowsTheDemonstrationUnlessItIsToBeEmpty() {
        assertThat(read("start")).contains(new Arguments("start", Optional.empty(), 8080, true, List.of()));
        assertThat(read("start --empty --port 0 --data d"))
                .contains(new Arguments("start", Optional.of(Path.of("d")), 0, false, List.of()));
    }

    @Test
    void aCommandGetsWhatTheLauncherDoesNotKnow() {
        assertThat(read("import plan.json --data d --into musterstadt"))
                .contains(new Arguments(
                        "import",
                        Optional.of(Path.of("d")),
                        8080,
                        false,
                        List.of("plan.json", "--into", "musterstadt")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"start --port", "start --port x", "start --port 65536", "start now", "start --data"})
    void refusesWhatMakesNoSense(String typed) {
        assertThat(read(typed)).isEmpty();
    }

    private static Optional<Arguments> read(String typed) {
        return Arguments.read(List.of(typed.split(" ")));
    }
}

package org.planwerk.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.planwerk.testing.ModuleTest;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class AttemptsTests {

    private static final Place GUESSER = Place.of("192.0.2.1");
    private static final Place OWNER = Place.of("2001:db8:1:2::7");

    @Autowired
    Attempts attempts;

    @Test
    void waitsLongerEachTimeAfterFiveFailures() {
        var free = IntStream.range(0, 4).mapToObj(number -> attempts.begin(GUESSER, "a@example.org"));

        assertThat(free).allMatch(java.util.Optional::isEmpty);
        assertThat(attempts.begin(GUESSER, "a@example.org")).isEmpty();
        assertThat(attempts.begin(GUESSER, "a@example.org"))
                .hasValueSatisfying(wait -> assertThat(wait).isBetween(Duration.ofMillis(1), Duration.ofSeconds(2)));
    }

    @Test
    void whoeverGuessesLocksNobodyElseOut() {
        IntStream.range(0, 20).forEach(number -> attempts.begin(GUESSER, "b@example.org"));

        assertThat(attempts.begin(GUESSER, "b@example.org")).isPresent();
        assertThat(attempts.begin(OWNER, "b@example.org")).isEmpty();
        assertThat(attempts.begin(GUESSER, "c@example.org")).isEmpty();
    }

    @Test
    void aSuccessForgetsTheFailures() {
        IntStream.range(0, 4).forEach(number -> attempts.begin(OWNER, "d@example.org"));

        attempts.succeed(OWNER, "d@example.org");

        assertThat(IntStream.range(0, 4).mapToObj(number -> attempts.begin(OWNER, "d@example.org")))
                .allMatch(java.util.Optional::isEmpty);
    }

    @Test
    void anOfficeIsOnePlaceWhicheverOfItsAddressesItUses() {
        assertThat(Place.of("2001:db8:1:2::8")).isEqualTo(OWNER);
        assertThat(Place.of("2001:db8:1:3::7")).isNotEqualTo(OWNER);
        assertThat(Place.of("192.0.2.2")).isNotEqualTo(GUESSER);
        assertThat(Place.of("not an address")).isEqualTo(new Place(""));
    }
}

package org.planwerk.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EditionStateTests {

    @ParameterizedTest
    @CsvSource({
        "PREPARATION, PARTICIPATION WITHDRAWN",
        "PARTICIPATION, PREPARATION DRAFT WITHDRAWN",
        "DRAFT, PARTICIPATION CONSULTATION PROPOSED WITHDRAWN",
        "CONSULTATION, DRAFT PROPOSED WITHDRAWN",
        "PROPOSED, DRAFT PROPOSED ADOPTED WITHDRAWN",
        "ADOPTED, IN_FORCE",
        "IN_FORCE, SUPERSEDED",
        "SUPERSEDED, ''",
        "WITHDRAWN, ''"
    })
    void leadsOnlyWhereItMayGo(EditionState state, String next) {
        var expected = EnumSet.noneOf(EditionState.class);
        for (var name : next.isEmpty() ? new String[0] : next.split(" ")) {
            expected.add(EditionState.valueOf(name));
        }
        assertThat(state.next()).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(EditionState.class)
    void nothingThatWasDecidedCanBeWithdrawnOrWrittenAnew(EditionState state) {
        if (state.isDecided()) {
            assertThat(state.next()).allMatch(EditionState::isDecided);
        }
    }
}

package org.planwerk.portal.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.planwerk.portal.content.MeasureCount.Reason;
import org.planwerk.web.StatusSign;

class MeasureCountTests {

    private final ContentFixture fixture = new ContentFixture();
    private final Edition edition = fixture.edition(1, "IN_FORCE", null);

    @Test
    void aPartNeverCountsBesideItsMeasure() {
        var whole = fixture.measure(edition, 1);
        var part = fixture.measure(edition, UUID.randomUUID(), 2, "PUBLISHED", whole, null);
        var partOfPart = fixture.measure(edition, UUID.randomUUID(), 3, "PUBLISHED", part, null);

        assertThat(count().counted()).containsExactly(whole);
        assertThat(count().left(Reason.PART)).containsExactly(part, partOfPart);
    }

    @Test
    void aPartWhoseMeasureIsNotPublicStandsByItself() {
        var hidden = new ContentFixture().measure(edition, 1);
        var part = fixture.measure(edition, UUID.randomUUID(), 2, "PUBLISHED", hidden, null);

        assertThat(count().counted()).containsExactly(part);
    }

    @Test
    void whatCameInACycleCountsApart() {
        var own = fixture.measure(edition, 1);
        var added = fixture.measure(edition, UUID.randomUUID(), 2, "PUBLISHED", null, UUID.randomUUID());

        assertThat(count().counted()).containsExactly(own);
        assertThat(count().left(Reason.ADDITION)).containsExactly(added);
        assertThat(count().reason(added)).contains(Reason.ADDITION);
    }

    @Test
    void whatWasDecidedCountsEvenIfItBelongsToACycle() {
        var decided = fixture.measure(edition, UUID.randomUUID(), 1, "DECIDED", null, UUID.randomUUID());
        var own = fixture.measure(edition, decided.thingId(), 1, "PUBLISHED", null, decided.cycleId());

        assertThat(count().counted()).containsExactly(own);
    }

    @Test
    void whatCameAfterADecisionThatIsRecordedCountsApart() {
        var decided = fixture.measure(edition, UUID.randomUUID(), 1, "DECIDED", null, null);
        var own = fixture.measure(edition, decided.thingId(), 1, "PUBLISHED", null, null);
        var later = fixture.measure(edition, 2);

        assertThat(count().counted()).containsExactly(own);
        assertThat(count().left(Reason.ADDITION)).containsExactly(later);
    }

    @Test
    void aGoalCountsWhatServesTheGoalsBelowIt() {
        var above = fixture.goal(edition, 1, null);
        var below = fixture.goal(edition, 2, above);
        var measure = fixture.measure(edition, 1);
        fixture.serves(measure, below);

        assertThat(count().counted(above)).containsExactly(measure);
        assertThat(count().counted(below)).containsExactly(measure);
    }

    @Test
    void aDelayedMeasureStandsUnderItsStatusAndAsDelayed() {
        var running = fixture.measure(edition, 1);
        var late = fixture.measure(edition, 2);
        var silent = fixture.measure(edition, 3);
        fixture.reported(running, "RUNNING", false).reported(late, "RUNNING", true);

        assertThat(count().byStatus(count().counted()))
                .isEqualTo(Map.of(
                        StatusSign.RUNNING, List.of(running, late),
                        StatusSign.DELAYED, List.of(late),
                        StatusSign.NOT_REPORTED, List.of(silent)));
    }

    @Test
    void everyMeasureCountsOrHasOneReason() {
        var whole = fixture.measure(edition, 1);
        fixture.measure(edition, UUID.randomUUID(), 2, "PUBLISHED", whole, UUID.randomUUID());
        fixture.measure(edition, UUID.randomUUID(), 3, "PUBLISHED", null, UUID.randomUUID());

        var count = count();
        assertThat(count.counted().size()
                        + count.left(Reason.PART).size()
                        + count.left(Reason.ADDITION).size())
                .isEqualTo(3);
    }

    private MeasureCount count() {
        return MeasureCount.of(fixture.content(), edition);
    }
}

package org.planwerk.portal.synopsis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.planwerk.portal.content.ContentFixture;
import org.planwerk.portal.content.Edition;
import org.planwerk.portal.content.Measure;
import org.planwerk.web.FateSign;

class BalanceTests {

    private final ContentFixture fixture = new ContentFixture();
    private final Edition earlier = fixture.edition(1, "SUPERSEDED", null);
    private final Edition later = fixture.edition(2, "IN_FORCE", earlier);

    @Test
    void addsUpAcrossEveryFate() {
        var kept = goesOn("KEPT", 1);
        goesOn("CHANGED", 2);
        var merged = fixture.measure(later, 10);
        fixture.fate(later, fixture.measure(earlier, 3), "MERGED", merged);
        fixture.fate(later, fixture.measure(earlier, 4), "MERGED", merged);
        fixture.fate(
                later, fixture.measure(earlier, 5), "SPLIT", fixture.measure(later, 11), fixture.measure(later, 12));
        fixture.fate(later, fixture.measure(earlier, 6), "DROPPED");
        fixture.measure(later, 13);

        var balance = balance();

        assertThat(kept.no()).isEqualTo(1);
        assertThat(balance.countBefore()).isEqualTo(6);
        assertThat(balance.countAfter()).isEqualTo(6);
        assertThat(balance.after(FateSign.MERGED)).isEqualTo(1);
        assertThat(balance.after(FateSign.SPLIT)).isEqualTo(2);
        assertThat(balance.after(FateSign.NEW)).isEqualTo(1);
    }

    @Test
    void whatIsMergedIntoOneThatGoesOnCountsOnce() {
        var kept = goesOn("KEPT", 1);
        fixture.fate(later, fixture.measure(earlier, 2), "MERGED", kept);

        var balance = balance();

        assertThat(balance.countBefore()).isEqualTo(2);
        assertThat(balance.countAfter()).isEqualTo(1);
        assertThat(balance.absorbed()).isEqualTo(1);
    }

    @Test
    void whatDidNotCountBeforeIsNotNew() {
        var added = fixture.measure(earlier, UUID.randomUUID(), 1, "PUBLISHED", null, UUID.randomUUID());
        fixture.measure(later, added.thingId(), 1, "PUBLISHED", null, null);
        fixture.fate(later, added, "KEPT", added);

        var balance = balance();

        assertThat(balance.countBefore()).isZero();
        assertThat(balance.taken()).isEqualTo(1);
        assertThat(balance.after(FateSign.NEW)).isZero();
    }

    @Test
    void whatGoesOnAsAPartIsSaidToBeOutOfSight() {
        var before = fixture.measure(earlier, 1);
        var whole = goesOn("KEPT", 2);
        fixture.measure(later, before.thingId(), 1, "PUBLISHED", whole, null);
        fixture.fate(later, before, "CHANGED", before);

        assertThat(balance().hidden()).isEqualTo(1);
    }

    @Test
    void refusesToSayAnythingIfSomethingVanished() {
        fixture.measure(earlier, 1);

        assertThatIllegalStateException().isThrownBy(this::balance).withMessageContaining("has no fate");
    }

    @Test
    void refusesWhatIsOverAndStillThere() {
        var before = fixture.measure(earlier, 1);
        fixture.measure(later, before.thingId(), 1, "PUBLISHED", null, null);
        fixture.fate(later, before, "DROPPED");

        assertThatIllegalStateException().isThrownBy(this::balance).withMessageContaining("still there");
    }

    @Test
    void whatIsNotDecidedYetIsOpenWhileTheEditionIsBeingWritten() {
        var writing = fixture.edition(3, "DRAFT", later);
        fixture.measure(later, 1);

        var balance =
                Comparison.of(fixture.content(), writing, ComparedKind.MEASURE).balance();

        assertThat(balance.before(FateSign.OPEN)).isEqualTo(1);
    }

    private Measure goesOn(String verdict, int no) {
        var before = fixture.measure(earlier, no);
        var after = fixture.measure(later, before.thingId(), no, "PUBLISHED", null, null);
        fixture.fate(later, before, verdict, before);
        return after;
    }

    private Balance balance() {
        return Comparison.of(fixture.content(), later, ComparedKind.MEASURE).balance();
    }
}

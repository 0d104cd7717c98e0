package org.planwerk.portal.thing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planwerk.portal.content.Need;
import org.planwerk.portal.content.PublicContent;
import org.planwerk.portal.content.Review;
import org.planwerk.portal.content.ReviewCount;
import org.planwerk.portal.web.Reading;
import org.planwerk.web.picture.Bar;

/** The reviews of a need in the order of time; none is ever overwritten. */
final class ReviewStops {

    private final Reading reading;
    private final PublicContent content;

    ReviewStops(Reading reading) {
        this.reading = reading;
        this.content = reading.content();
    }

    List<ReviewStop> of(Need need) {
        var plan = content.edition(need.editionId()).planId();
        return content.reviews(need.thingId()).stream()
                .map(review -> stop(review, plan))
                .toList();
    }

    private ReviewStop stop(Review review, UUID plan) {
        var counts = content.counts(review);
        var tongue = reading.tongue();
        return new ReviewStop(
                reading.when(review.at()),
                reading.verdictWord(plan, review.verdict()),
                content.findSource(review.occasionId()).map(reading::entry).orElse(null),
                frame(review),
                counts.stream().map(count -> vote(count, counts, plan)).toList(),
                sentence(review, counts, plan),
                tongue.sayOrNull(review.id(), "reason", review.reason()),
                review.byRole() == null ? null : tongue.untranslated(review.byRole()),
                review.priority(),
                review.basis(),
                review.basisNote() == null ? null : tongue.untranslated(review.basisNote()));
    }

    private @Nullable String frame(Review review) {
        return content.findCycle(review.cycleId())
                .map(cycle -> reading.text("portal.review.cycle", Map.of("year", String.valueOf(cycle.year()))))
                .orElse(null);
    }

    private ReviewStop.Vote vote(ReviewCount count, List<ReviewCount> all, UUID plan) {
        var word = count.verdict() == null
                ? reading.text("portal.review.abstained")
                : reading.verdictWord(plan, count.verdict());
        return new ReviewStop.Vote(word, count.n(), Bar.draw(count.n(), total(all)));
    }

    private @Nullable String sentence(Review review, List<ReviewCount> counts, UUID plan) {
        return counts.stream()
                .filter(count -> Objects.equals(count.verdict(), review.verdict()))
                .findFirst()
                .map(count -> reading.text(
                        "portal.review.sentence",
                        Map.of(
                                "count", count.n(),
                                "total", total(counts),
                                "verdict", reading.verdictWord(plan, review.verdict()))))
                .orElse(null);
    }

    private static int total(List<ReviewCount> counts) {
        return counts.stream().mapToInt(ReviewCount::n).sum();
    }
}

package org.planwerk.portal.thing;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planwerk.portal.content.Amendment;
import org.planwerk.portal.content.Edition;
import org.planwerk.portal.content.PublicContent;
import org.planwerk.portal.content.Standing;
import org.planwerk.portal.web.Reading;
import org.planwerk.web.Entry;
import org.planwerk.web.WordDiff;

/** Sets what was decided beside what holds today. */
final class Wordings {

    private final Reading reading;
    private final PublicContent content;

    Wordings(Reading reading) {
        this.reading = reading;
        this.content = reading.content();
    }

    /** Null if no decided text is recorded in the edition of {@code thing}. */
    @Nullable Wording of(Standing thing) {
        var edition = content.edition(thing.editionId());
        return content.findDecided(thing.thingId(), edition)
                .map(decided -> wording(edition, decided, thing))
                .orElse(null);
    }

    private Wording wording(Edition edition, Standing decided, Standing today) {
        var then = decided.wording();
        var now = today.wording();
        var parts = then.entrySet().stream()
                .filter(text -> !text.getValue().isEmpty()
                        || !requireNonNullElse(now.get(text.getKey()), "").isEmpty())
                .map(text -> part(text.getKey(), text.getValue(), requireNonNullElse(now.get(text.getKey()), "")))
                .toList();
        return new Wording(
                name(edition),
                reading.entry(edition),
                parts,
                content.amendments(edition).stream()
                        .filter(change -> change.thingId().equals(today.thingId()))
                        .map(this::change)
                        .toList(),
                reading.tongue().untranslated("").lang());
    }

    private String name(Edition edition) {
        var year = content.adoption(edition).map(step -> step.at().year()).orElse(null);
        return year == null
                ? reading.text("portal.thing.decided")
                : reading.text("portal.thing.decided.year", Map.of("year", String.valueOf(year)));
    }

    private Wording.Part part(String field, String then, String now) {
        return new Wording.Part(
                reading.text("portal.thing.text." + field),
                then.equals(now) ? List.of() : WordDiff.of(then, now),
                Texts.passages(then.isEmpty() ? null : reading.tongue().untranslated(then)));
    }

    private Wording.Change change(Amendment change) {
        return new Wording.Change(
                reading.text("portal.thing.text." + label(change.field())),
                WordDiff.of(requireNonNullElse(change.before(), ""), requireNonNullElse(change.after(), "")),
                change.mover() == null ? null : reading.tongue().untranslated(change.mover()),
                content.findResolution(change.resolutionId())
                        .map(resolution -> Entry.link(
                                reading.tongue().say(resolution.id(), "subject", resolution.subject()),
                                reading.link(resolution)))
                        .orElse(null),
                change.basis());
    }

    private static String label(String field) {
        return switch (field) {
            case "title", "summary", "text", "forWhom" -> field;
            default -> "other";
        };
    }
}

package org.planwerk.portal.thing;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planwerk.portal.content.Measure;
import org.planwerk.portal.content.Statement;
import org.planwerk.portal.web.Effect;
import org.planwerk.portal.web.Reading;
import org.planwerk.web.Entry;
import org.planwerk.web.Judgement;
import org.planwerk.web.Words;
import org.planwerk.web.picture.JudgementPicture;

/** The three judgements on a measure, each with its reason; they are never summed up. */
final class Judgements {

    private static final int EXCERPT = 180;

    private final Reading reading;

    Judgements(Reading reading) {
        this.reading = reading;
    }

    List<Judgement> of(Measure measure) {
        var newest = reading.status(measure);
        return List.of(status(measure, newest), age(measure, newest), evidence(measure, newest));
    }

    private Judgement status(Measure measure, Optional<Statement> newest) {
        var said = newest.map(statement -> reading.tongue().sayOrNull(statement.id(), "text", statement.text()));
        return new Judgement(
                reading.text("portal.judge.status"),
                reading.statusWord(measure),
                newest.isEmpty() ? reading.text("portal.judge.status.none") : null,
                newest.map(statement -> Entry.of(said.map(text -> text.shortened(EXCERPT))
                                        .orElseGet(() -> reading.words("portal.judge.status.bare")))
                                .on(statement.basis()))
                        .orElse(null),
                JudgementPicture.status(reading.statusSign(measure)));
    }

    private Judgement age(Measure measure, Optional<Statement> newest) {
        return new Judgement(
                reading.text("portal.judge.age"),
                reading.age(measure),
                newest.map(statement -> reading.text(
                                statement.authorRole() == null ? "portal.judge.age.when" : "portal.judge.age.by",
                                Map.of("when", reading.when(statement.at()))))
                        .orElseGet(() -> reading.text("portal.judge.age.none")),
                newest.map(Statement::authorRole)
                        .map(role -> Entry.of(reading.tongue().untranslated(role)))
                        .orElse(null),
                JudgementPicture.age(newest.map(this::months).orElse(null)));
    }

    private Integer months(Statement statement) {
        return (int) Math.max(0, ChronoUnit.MONTHS.between(statement.atTo(), reading.today()));
    }

    private Judgement evidence(Measure measure, Optional<Statement> newest) {
        var effect = newest.map(Statement::effect).orElse("NONE");
        return new Judgement(
                reading.text("portal.judge.effect"),
                reading.evidence(measure),
                reading.text("portal.judge.effect." + effect),
                newest.map(statement -> reading.tongue().sayOrNull(statement.id(), "evidence", statement.evidence()))
                        .map(this::evidence)
                        .orElse(null),
                JudgementPicture.evidence(Effect.of(newest).rungs()));
    }

    private Entry evidence(@Nullable Words evidence) {
        var words = java.util.Objects.requireNonNull(evidence);
        return Entry.of(
                new Words(reading.text("portal.judge.effect.by", Map.of("evidence", words.text())), words.language()));
    }
}

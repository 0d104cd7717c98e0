package org.planwerk.portal.web;

import gg.jte.Content;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.planwerk.portal.content.Measure;
import org.planwerk.web.JudgementCount;
import org.planwerk.web.StatusSign;
import org.planwerk.web.picture.JudgementPicture;
import org.planwerk.web.picture.Share;

/** Says of several measures how far they are, how current that is, and what shows an effect: each apart from the others. */
public final class JudgementCounts {

    private final Reading reading;
    private final UUID plan;
    private final String counting;
    private final int all;

    /**
     * @param counting the page that names the measures, behind municipality and language, with a question mark in it
     * @param all how many they are
     */
    public JudgementCounts(Reading reading, UUID plan, String counting, int all) {
        this.reading = reading;
        this.plan = plan;
        this.counting = counting;
        this.all = all;
    }

    /** How current the measures are and what shows an effect; how far they are stands beside it as a picture. */
    public static List<JudgementCount> besideStatus(
            Reading reading, UUID plan, String counting, Collection<Measure> measures) {
        var currencies = new EnumMap<Currency, Integer>(Currency.class);
        var effects = new EnumMap<Effect, Integer>(Effect.class);
        for (var measure : measures) {
            currencies.merge(Currency.of(reading.status(measure), reading.today()), 1, Integer::sum);
            effects.merge(Effect.of(reading.status(measure)), 1, Integer::sum);
        }
        var counts = new JudgementCounts(reading, plan, counting, measures.size());
        return List.of(counts.currency(currencies), counts.effect(effects));
    }

    /** @param counts a measure that is delayed beside its status stands in both */
    public JudgementCount status(Map<StatusSign, Integer> counts) {
        return count(
                "status",
                EnumSet.allOf(StatusSign.class),
                counts,
                sign -> new Answer(
                        JudgementPicture.status(sign), reading.statusWord(plan, sign), "status=" + sign.name()));
    }

    public JudgementCount currency(Map<Currency, Integer> counts) {
        return count(
                "age",
                EnumSet.allOf(Currency.class),
                counts,
                currency -> new Answer(
                        JudgementPicture.age(
                                switch (currency) {
                                    case CURRENT -> Reading.FRESH_MONTHS / 4;
                                    case OLD -> Reading.FRESH_MONTHS;
                                    case NONE -> null;
                                }),
                        reading.text("portal.currency." + currency),
                        "alter=" + currency.name()));
    }

    public JudgementCount effect(Map<Effect, Integer> counts) {
        return count(
                "effect",
                EnumSet.allOf(Effect.class),
                counts,
                effect -> new Answer(
                        JudgementPicture.evidence(effect.rungs()),
                        reading.text("portal.effect." + effect),
                        "beleg=" + effect.name()));
    }

    private record Answer(Content picture, String word, String query) {}

    private <T> JudgementCount count(
            String question, Collection<T> answers, Map<T, Integer> counts, Function<T, Answer> say) {
        return new JudgementCount(
                reading.text("portal.judge." + question),
                answers.stream()
                        .filter(answer -> counts.getOrDefault(answer, 0) > 0)
                        .map(answer -> line(say.apply(answer), counts.getOrDefault(answer, 0)))
                        .toList());
    }

    private JudgementCount.Line line(Answer answer, int count) {
        return new JudgementCount.Line(
                answer.picture(),
                answer.word(),
                reading.number(count),
                Share.draw(count, all, reading.isRightToLeft()),
                reading.link(counting + "&" + answer.query()));
    }
}

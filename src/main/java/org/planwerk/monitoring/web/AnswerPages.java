package org.planwerk.monitoring.web;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planwerk.monitoring.Effect;
import org.planwerk.monitoring.round.Answer;
import org.planwerk.monitoring.round.Answer.Given;
import org.planwerk.monitoring.round.Answers;
import org.planwerk.monitoring.round.AskedMeasure;
import org.planwerk.monitoring.round.LastAnswer;
import org.planwerk.monitoring.round.Question;
import org.planwerk.monitoring.round.Round;
import org.planwerk.monitoring.round.StatusWord;
import org.planwerk.plan.CommonStatus;
import org.planwerk.tenancy.Tenant;
import org.planwerk.web.Fact;
import org.planwerk.web.FormItem;
import org.planwerk.web.Messages;
import org.planwerk.web.Option;
import org.planwerk.web.Problems;
import org.springframework.stereotype.Component;

/** The pages of those who answer. */
@Component
class AnswerPages {

    private final Answers answers;
    private final Messages messages;
    private final Clock clock;

    AnswerPages(Answers answers, Messages messages, Clock clock) {
        this.answers = answers;
        this.messages = messages;
        this.clock = clock;
    }

    StartView start(Answering answering, @Nullable Told told, Locale language) {
        var round = answering.round();
        var given = answers.map(round);
        var late = LocalDate.now(clock.withZone(Tenant.get().timeZone())).isAfter(round.deadline());
        var lines = answering.measures().stream()
                .map(measure -> line(answering, measure, given.get(measure.id()), late, language))
                .toList();
        var next = answering.measures().stream()
                .filter(measure -> isUnfinished(round, given.get(measure.id())))
                .findFirst();
        var ready = (int) answering.measures().stream()
                .map(measure -> given.get(measure.id()))
                .filter(answer -> answer != null
                        && answer.state().isOpen()
                        && answer.given().missing(round).isEmpty())
                .count();
        var owner = answering.owner();
        var unit = owner == null ? null : owner.addressee().unit();
        return new StartView(
                answering.base(),
                told == null ? null : told.text(),
                unit == null
                        ? text(language, "monitoring.start.for", Map.of("name", answering.name()))
                        : text(language, "monitoring.start.for.unit", Map.of("name", answering.name(), "unit", unit)),
                text(
                        language,
                        late ? "monitoring.start.late" : "monitoring.start.lead",
                        Map.of(
                                "count",
                                lines.size(),
                                "minutes",
                                Math.max(5, lines.size() * 3),
                                "deadline",
                                Days.say(round.deadline(), language))),
                lines,
                next.map(measure -> new StartView.Next(
                                text(language, "monitoring.start.next", Map.of("measure", measure.title())),
                                answering.base() + "/" + measure.no() + "/1"))
                        .orElse(null),
                ready,
                facts(round, language),
                owner == null ? null : answering.base() + "/weitergeben");
    }

    private static boolean isUnfinished(Round round, @Nullable Answer answer) {
        return answer == null
                || answer.state().isOpen() && !answer.given().missing(round).isEmpty()
                || answer.state() == Answer.State.ASKED_BACK;
    }

    private StartView.Line line(
            Answering answering, AskedMeasure measure, @Nullable Answer answer, boolean late, Locale language) {
        var sign = AnswerSign.of(answer, false, false);
        var steps = answering.round().steps().size();
        var state = sign == AnswerSign.STARTED && answer != null
                ? text(
                        language,
                        "monitoring.start.started",
                        Map.of("done", answer.given().steps(answering.round()), "steps", steps))
                : text(language, "monitoring.own." + (sign == AnswerSign.OPEN && late ? "OVERDUE" : sign), Map.of());
        return new StartView.Line(
                measure.title(),
                measure.fieldName(),
                answering.base() + "/" + measure.no()
                        + (answer == null || answer.state().isOpen() ? "/1" : ""),
                sign.sign(),
                state,
                answer == null ? null : answer.askedBack());
    }

    private List<Fact> facts(Round round, Locale language) {
        var open = round.questions().stream()
                .filter(question -> question.kind().isPublic())
                .map(question -> text(language, "monitoring.short." + question.kind(), Map.of()))
                .collect(joining(", "));
        return List.of(
                Fact.of(
                        text(language, "monitoring.start.asker", Map.of()),
                        round.asker().name() + ", " + round.asker().email()),
                Fact.of(
                        text(language, "monitoring.start.public", Map.of()),
                        text(language, "monitoring.start.public.what", Map.of("what", open))),
                Fact.of(
                        text(language, "monitoring.start.kept", Map.of()),
                        text(language, "monitoring.start.kept.what", Map.of())));
    }

    /** @param typed what was typed and is not kept; null to show what stands there */
    StepView step(
            Answering answering,
            AskedMeasure measure,
            Question.Step step,
            @Nullable Answer there,
            @Nullable Given typed,
            Problems problems,
            Locale language) {
        var round = answering.round();
        var questions = round.questions(step);
        var given = there == null ? Given.NOTHING : there.given();
        return new StepView(
                answering.base(),
                answering.base() + "/" + measure.no() + "/" + (round.steps().indexOf(step) + 1),
                text(language, "monitoring.step." + step, Map.of("measure", measure.title())),
                round.steps().indexOf(step) + 1,
                round.steps().size(),
                there == null ? null : there.askedBack(),
                items(round, measure, questions, typed == null ? given : typed, language),
                problems,
                given.print(questions),
                there == null ? null : Days.say(there.savedAt(), language));
    }

    /** Every question of the round as a form. */
    List<StepView.Item> items(Round round, AskedMeasure measure, Given shown, Locale language) {
        return items(round, measure, round.questions(), shown, language);
    }

    private List<StepView.Item> items(
            Round round, AskedMeasure measure, List<Question> questions, Given shown, Locale language) {
        var last = answers.last(round, measure.id());
        var words = answers.words(round);
        var items = new ArrayList<StepView.Item>();
        for (var question : questions) {
            items.add(item(question, shown, last, words, language));
            if (question.kind() == Question.Kind.STATUS
                    && words.stream().noneMatch(word -> word.common() == CommonStatus.DELAYED)) {
                items.add(plain(control(
                        FormItem.Kind.TICK,
                        AnswerForm.DELAYED,
                        text(language, "monitoring.delayed", Map.of()),
                        text(language, "monitoring.delayed.hint", Map.of()),
                        shown.delayed() ? List.of("true") : List.of(),
                        List.of())));
            }
            if (question.kind() == Question.Kind.EVIDENCE) {
                items.add(plain(effect(shown, language)));
            }
        }
        return items;
    }

    private StepView.Item item(
            Question question, Given shown, LastAnswer last, List<StatusWord> words, Locale language) {
        var hint = question.kind().isPublic() ? "public" : "internal";
        var label = label(question, language);
        if (question.kind() == Question.Kind.STATUS) {
            return new StepView.Item(
                    control(FormItem.Kind.CHOICE, question.name(), label, null, List.of(), List.of()),
                    last(question, last, language),
                    words.stream().anyMatch(word -> word.word().equals(last.word())) ? "take:" + question.no() : null,
                    words.stream()
                            .map(word -> new StepView.Card(
                                    word.id().toString(),
                                    word.word(),
                                    text(language, "monitoring.word." + word.common(), Map.of()),
                                    word.id().equals(shown.status())))
                            .toList());
        }
        var before = last(question, last, language);
        return new StepView.Item(
                control(
                        FormItem.Kind.LINES,
                        question.name(),
                        label,
                        text(language, "monitoring.hint." + question.kind(), Map.of())
                                + " "
                                + text(language, "monitoring.hint." + hint, Map.of()),
                        List.of(shown.text(question)),
                        List.of()),
                before,
                before == null ? null : "take:" + question.no(),
                List.of());
    }

    private @Nullable String last(Question question, LastAnswer last, Locale language) {
        var said = last.to(question);
        if (said == null) {
            return null;
        }
        var day = last.day();
        return day == null
                ? text(language, "monitoring.last", Map.of("said", said))
                : text(
                        language,
                        question.kind() == Question.Kind.STATUS ? "monitoring.last.status" : "monitoring.last.of",
                        Map.of("said", said, "month", Days.month(day, language)));
    }

    private FormItem.Control effect(Given shown, Locale language) {
        var chosen = shown.effect();
        return control(
                FormItem.Kind.CHOICE,
                AnswerForm.EFFECT,
                text(language, "monitoring.effect", Map.of()),
                text(language, "monitoring.effect.hint", Map.of()),
                List.of(chosen == null ? "" : chosen.name()),
                Stream.concat(
                                Stream.of(
                                        new FormItem.Option("", text(language, "monitoring.effect.unsaid", Map.of()))),
                                Arrays.stream(Effect.values())
                                        .map(effect -> new FormItem.Option(
                                                effect.name(),
                                                text(language, "monitoring.effect." + effect, Map.of()))))
                        .toList());
    }

    private static FormItem.Control control(
            FormItem.Kind kind,
            String name,
            String label,
            @Nullable String hint,
            List<String> values,
            List<FormItem.Option> options) {
        return new FormItem.Control(kind, name, label, hint, values, options, null, List.of());
    }

    private static StepView.Item plain(FormItem.Control control) {
        return new StepView.Item(control, null, null, List.of());
    }

    String label(Question question, Locale language) {
        return question.words() == null
                ? text(language, "monitoring.question." + question.kind(), Map.of())
                : question.words();
    }

    CheckView check(
            Answering answering, AskedMeasure measure, @Nullable Told told, Problems problems, Locale language) {
        var round = answering.round();
        var answer = answers.find(round, measure.id()).orElse(null);
        var given = answer == null ? Given.NOTHING : answer.given();
        var sign = AnswerSign.of(answer, false, false);
        var base = answering.base() + "/" + measure.no();
        return new CheckView(
                answering.base(),
                base,
                measure.title(),
                sign.sign(),
                text(language, "monitoring.own." + sign, Map.of()),
                lines(round, given, base, language),
                answer == null || answer.state().isOpen(),
                answer != null && answer.state() == Answer.State.HANDED_IN,
                problems);
    }

    /** Every question with what was answered. */
    List<CheckView.Line> lines(Round round, Given given, String base, Locale language) {
        var words = answers.words(round).stream().collect(toMap(StatusWord::id, StatusWord::word));
        return round.questions().stream()
                .map(question -> new CheckView.Line(
                        question.name(),
                        label(question, language),
                        answer(question, given, words, language),
                        base + "/" + (round.steps().indexOf(question.kind().step()) + 1),
                        text(
                                language,
                                "monitoring.hint." + (question.kind().isPublic() ? "public" : "internal"),
                                Map.of())))
                .toList();
    }

    private @Nullable String answer(Question question, Given given, Map<UUID, String> words, Locale language) {
        var text = given.text(question);
        return switch (question.kind()) {
            case STATUS -> {
                var word = given.status() == null ? null : words.get(given.status());
                yield word == null || !given.delayed()
                        ? word
                        : text(language, "monitoring.delayed.said", Map.of("word", word));
            }
            case EVIDENCE -> {
                var effect = given.effect();
                yield effect == null
                        ? text.isEmpty() ? null : text
                        : (text + "\n" + text(language, "monitoring.effect." + effect, Map.of())).strip();
            }
            default -> text.isEmpty() ? null : text;
        };
    }

    ForwardView forward(
            Answering answering, List<UUID> chosen, String name, String email, Problems problems, Locale language) {
        var given = answers.map(answering.round());
        var passable = answering.measures().stream()
                .filter(measure -> {
                    var answer = given.get(measure.id());
                    return answer == null || answer.state().isOpen();
                })
                .toList();
        var all = chosen.isEmpty() && problems.isEmpty();
        return new ForwardView(
                answering.base(),
                passable.stream()
                        .map(measure -> new Option(
                                Integer.toString(measure.no()), measure.title(), all || chosen.contains(measure.id())))
                        .toList(),
                name,
                email,
                problems);
    }

    EndedView ended(Answering answering) {
        return reminders(answering, false);
    }

    EndedView reminders(Answering answering, boolean done) {
        var round = answering.round();
        return new EndedView(
                answering.base(),
                round.title(),
                round.asker().name(),
                round.asker().email(),
                done);
    }

    private String text(Locale language, String key, Map<String, ?> values) {
        return messages.text(language, key, values);
    }
}

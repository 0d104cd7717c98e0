package org.planwerk.monitoring.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.planwerk.monitoring.Effect;
import org.planwerk.monitoring.round.Answer.Given;
import org.planwerk.monitoring.round.LastAnswer;
import org.planwerk.monitoring.round.Question;
import org.planwerk.monitoring.round.StatusWord;
import org.planwerk.web.Problem;
import org.planwerk.web.Problems;

/** What somebody has typed to some questions of a round. */
record AnswerForm(List<Question> questions, Given given, Problems problems) {

    static final int LONGEST = 5000;
    static final int LONGEST_LINE = 200;

    static final String DELAYED = "delayed";
    static final String EFFECT = "effect";

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** What of it cannot be kept is a problem; a status that is no word of the plan counts as none. */
    static AnswerForm read(HttpServletRequest request, List<Question> questions) {
        UUID status = null;
        Effect effect = null;
        var texts = new HashMap<Integer, String>();
        var problems = new ArrayList<Problem>();
        for (var question : questions) {
            var typed = RoundForm.typed(request, question.name());
            if (question.kind() == Question.Kind.STATUS) {
                status = ID.matcher(typed).matches() ? UUID.fromString(typed) : null;
                continue;
            }
            if (question.kind() == Question.Kind.EVIDENCE) {
                effect = effect(RoundForm.typed(request, EFFECT));
            }
            if (typed.length() > LONGEST) {
                problems.add(new Problem(question.name(), "monitoring.answer.long", Map.of("most", LONGEST)));
            }
            texts.put(question.no(), typed);
        }
        var delayed = questions.stream().anyMatch(question -> question.kind() == Question.Kind.STATUS)
                && "true".equals(request.getParameter(DELAYED));
        return new AnswerForm(questions, new Given(status, delayed, effect, texts), new Problems(problems));
    }

    /** With what was said before to the question of this number. */
    Given taking(String no, LastAnswer last, List<StatusWord> words) {
        var texts = new HashMap<>(given.texts());
        var status = given.status();
        for (var question : questions) {
            if (Integer.toString(question.no()).equals(no)) {
                var said = Objects.requireNonNullElse(last.to(question), "");
                if (question.kind() == Question.Kind.STATUS) {
                    status = words.stream()
                            .filter(word -> word.word().equals(said))
                            .map(StatusWord::id)
                            .findFirst()
                            .orElse(status);
                } else {
                    texts.put(question.no(), said);
                }
            }
        }
        return new Given(status, given.delayed(), given.effect(), texts);
    }

    private static @Nullable Effect effect(String typed) {
        for (var effect : Effect.values()) {
            if (effect.name().equals(typed)) {
                return effect;
            }
        }
        return null;
    }
}

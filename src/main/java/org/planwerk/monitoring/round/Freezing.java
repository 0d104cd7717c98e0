package org.planwerk.monitoring.round;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.planwerk.packaging.CanonicalJson;
import org.planwerk.packaging.Wording;
import org.planwerk.tenancy.Tenant;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Puts a round into the one form that is hashed: every measure that was asked about, with its answer or as not reported. */
final class Freezing {

    /** Grows when the form changes, so that old hashes are never compared with new ones. */
    static final int FORM = 1;

    private final RoundStore rounds;
    private final OwnerStore owners;
    private final AnswerStore answers;

    Freezing(RoundStore rounds, OwnerStore owners, AnswerStore answers) {
        this.rounds = rounds;
        this.owners = owners;
        this.answers = answers;
    }

    Wording freeze(Round round) {
        var content = JsonMapper.shared().createObjectNode();
        head(content.putObject("round"), round);
        var given = answers.list(round.id()).stream().collect(toMap(Answer::measure, Function.identity()));
        var words = rounds.mapWords();
        var measures = content.putArray("measures");
        owners.listAsked(round.id()).stream()
                .sorted(Comparator.comparingInt(AskedMeasure::no))
                .forEach(measure -> measure(measures.addObject(), measure, given.get(measure.id()), words));
        var text = CanonicalJson.write(content);
        return new Wording(text, DigestUtils.sha256Hex(text));
    }

    private static void head(ObjectNode head, Round round) {
        head.put("no", round.no());
        head.put("title", round.title());
        head.put("edition", round.edition().toString());
        head.put("opensOn", round.opensOn().toString());
        head.put("deadline", round.deadline().toString());
        head.put("asker", round.asker().name());
        head.put("basis", round.demo() ? "DEMO" : "STATED");
        var questions = head.putArray("questions");
        for (var question : round.questions()) {
            var one = questions
                    .addObject()
                    .put("no", question.no())
                    .put("kind", question.kind().name());
            if (question.words() != null) {
                one.put("words", question.words());
            }
        }
    }

    private static void measure(
            ObjectNode node, AskedMeasure measure, @Nullable Answer answer, Map<UUID, StatusWord> words) {
        node.put("measure", measure.id().toString());
        node.put("no", measure.no());
        node.put("title", measure.title());
        if (measure.field() != null) {
            node.put("field", measure.field().toString());
            node.put("fieldName", measure.fieldName());
        }
        if (measure.unit() != null) {
            node.put("unit", measure.unit());
        }
        // What was begun and never handed in is nobody's word.
        if (answer == null || answer.state() == Answer.State.STARTED || answer.handedInAt() == null) {
            node.put("state", "NOT_REPORTED");
            return;
        }
        node.put("state", answer.state().name());
        var given = answer.given();
        var word = given.status() == null ? null : words.get(given.status());
        if (word != null) {
            node.putObject("status")
                    .put("id", word.id().toString())
                    .put("word", word.word())
                    .put("common", word.common().name());
        }
        node.put("delayed", given.delayed());
        if (given.effect() != null) {
            node.put("effect", given.effect().name());
        }
        node.put(
                "handedIn",
                LocalDate.ofInstant(answer.handedInAt(), Tenant.get().timeZone())
                        .toString());
        var texts = node.putObject("answers");
        given.texts().forEach((question, text) -> texts.put(Integer.toString(question), text));
        if (answer.statement() != null) {
            node.put("statement", answer.statement().toString());
        }
    }
}

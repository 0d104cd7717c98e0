package org.planwerk.monitoring.round;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planwerk.history.Author;
import org.planwerk.monitoring.round.Round.Correspondent;
import org.planwerk.packaging.Entries;
import org.planwerk.packaging.EntryKey;
import org.planwerk.packaging.Writing;
import org.planwerk.testing.SamplePackage;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A town with measures of several organisations, and rounds that ask about them. */
public final class RoundFixture {

    public static final Author JANA = new Author(new UUID(0, 1), "Jana Muster");
    public static final UUID EDITION = UUID.fromString(SamplePackage.EDITION);
    public static final LocalDate OPENS = LocalDate.of(2026, 11, 2);
    public static final LocalDate DEADLINE = LocalDate.of(2026, 12, 4);
    public static final String ORIGIN = "https://plan.example.org";

    private final Entries entries;

    public RoundFixture(Entries entries) {
        this.entries = entries;
    }

    public EntryKey add(String list, Consumer<ObjectNode> words) {
        return add(list, null, words);
    }

    private EntryKey add(String list, @Nullable UUID edition, Consumer<ObjectNode> words) {
        var content = JsonMapper.shared().createObjectNode();
        words.accept(content);
        return entries.write(JANA, List.of(Writing.added(list, edition, content)))
                .getFirst()
                .key();
    }

    /** The words "läuft" and "abgeschlossen" of the plan; the first of them. */
    public UUID words() {
        add(
                "statusWords",
                word -> word.put("plan", SamplePackage.PLAN)
                        .put("word", "abgeschlossen")
                        .put("common", "DONE")
                        .put("position", 2));
        return add(
                        "statusWords",
                        word -> word.put("plan", SamplePackage.PLAN)
                                .put("word", "läuft")
                                .put("common", "RUNNING")
                                .put("position", 1))
                .uuid();
    }

    public UUID organisation(String name) {
        return add(
                        "organisations",
                        organisation -> organisation
                                .put("name", name)
                                .put("kind", "Verein")
                                .put("basis", "DEMO")
                                .put("visibility", "PUBLIC"))
                .uuid();
    }

    /** An office that can be written to. */
    public void contact(UUID organisation, String office, String email) {
        add(
                "contacts",
                contact -> contact.put("organisation", organisation.toString())
                        .put("office", office)
                        .put("email", email)
                        .put("position", 1)
                        .put("basis", "DEMO")
                        .put("visibility", "PUBLIC"));
    }

    /** A published measure that the organisation leads. */
    public UUID measure(String title, UUID organisation) {
        var key = add("measures", EDITION, measure -> {
            measure.put("title", title)
                    .put("plan", SamplePackage.PLAN)
                    .put("position", 10)
                    .put("permanent", false)
                    .put("basis", "DEMO")
                    .put("visibility", "PUBLIC");
            measure.putArray("involved").addObject().put("role", "LEAD").put("organisation", organisation.toString());
        });
        entries.publish(JANA, List.of(key));
        return key.uuid();
    }

    public static Round draft(Question.Kind... kinds) {
        var questions = new ArrayList<Question>();
        Stream.of(kinds)
                .forEach(kind -> questions.add(new Question(
                        questions.size() + 1, kind, kind == Question.Kind.OWN ? "Wer hat mitgemacht?" : null)));
        return new Round(
                new UUID(0, 0),
                0,
                EDITION,
                "Sachstand Herbst 2026",
                List.of(),
                false,
                questions,
                OPENS,
                DEADLINE,
                ReminderPlan.USUAL,
                new Correspondent("Jana Muster", "jana@example.org"),
                new Correspondent("Otto Oben", "otto@example.org"),
                RoundState.PREPARED,
                null,
                false);
    }

    public static Round draft() {
        return draft(
                Question.Kind.STATUS,
                Question.Kind.HAPPENED,
                Question.Kind.OBSTACLES,
                Question.Kind.NEXT,
                Question.Kind.EVIDENCE,
                Question.Kind.OWN);
    }
}

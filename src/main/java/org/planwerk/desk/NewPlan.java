package org.planwerk.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.planwerk.document.Characters;
import org.planwerk.packaging.EntryKey;
import org.planwerk.packaging.EntryRefused;
import org.planwerk.packaging.PackageFormat;
import org.planwerk.packaging.Writing;
import org.planwerk.plan.CommonStatus;
import org.planwerk.web.Problem;
import org.planwerk.web.Problems;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A plan from nothing: itself, its first edition, its levels and status words, all at once or not at all. */
@Component
class NewPlan {

    /** The levels that every plan begins with, under the names of their controls. */
    static final List<String> LEVELS = List.of("field", "goal", "measure");

    /** The control that holds the key of the form. */
    static final String KEY = "key";

    private final Workbench workbench;
    private final PackageFormat format;

    NewPlan(Workbench workbench, PackageFormat format) {
        this.workbench = workbench;
        this.format = format;
    }

    /** What came of it: the address of the new edition, or what is wrong. */
    record Outcome(String path, Problems problems) {}

    /** Sent twice it is one plan: every id follows from the key of the form. */
    Outcome create(Typed typed, Locale language) {
        var key = key(typed);
        var plan = key.toString();
        var edition = EntryKey.idOf(key, 1).toString();
        var problems = new ArrayList<Problem>();
        var writings = new ArrayList<Writing>();
        writings.add(writing("plans", plan, plan(typed)));
        var reading = new Understanding(
                format.section("editions"),
                typed,
                node().put("no", next("editions"))
                        .put("plan", plan)
                        .put("kind", "FIRST")
                        .put("state", "DRAFT")
                        .put("record", "COMPLETE")
                        .put("basis", "STATED"),
                language);
        var first = reading.content(Stream.of("period"));
        first.put("title", line(typed, "edition"));
        problems.addAll(reading.problems().all());
        writings.add(writing("editions", edition, first));
        for (var level : LEVELS) {
            var id = EntryKey.idOf(key, 2 + LEVELS.indexOf(level)).toString();
            writings.add(writing("levels", id, level(typed, plan, level)));
        }
        writings.addAll(words(typed, key));
        require(typed, problems);
        if (!problems.isEmpty()) {
            return new Outcome("", new Problems(problems));
        }
        try {
            workbench.write(writings);
        } catch (EntryRefused.Wrong wrong) {
            return new Outcome("", problems(wrong, writings));
        }
        return new Outcome(
                DeskEdition.of(workbench.get(EntryKey.of("editions", UUID.fromString(edition))))
                        .path(),
                Problems.none());
    }

    private static void require(Typed typed, List<Problem> problems) {
        var names = new ArrayList<>(List.of("title", "kind", "edition"));
        LEVELS.forEach(level -> {
            names.add(level + ".singular");
            names.add(level + ".plural");
        });
        names.stream()
                .filter(name -> line(typed, name).isEmpty())
                .map(name -> new Problem(name, "desk.plan.missing", Map.of()))
                .forEach(problems::add);
    }

    private ObjectNode plan(Typed typed) {
        return node().put("no", next("plans"))
                .put("title", line(typed, "title"))
                .put("kind", line(typed, "kind"))
                .put("basis", "STATED");
    }

    private static ObjectNode level(Typed typed, String plan, String level) {
        return node().put("plan", plan)
                .put("kind", level.toUpperCase(Locale.ROOT))
                .put("depth", 1)
                .put("singular", line(typed, level + ".singular"))
                .put("plural", line(typed, level + ".plural"));
    }

    /** Of the common states those for which a word stands there: an empty one is not used. */
    private static List<Writing> words(Typed typed, UUID key) {
        var words = new ArrayList<Writing>();
        for (var status : CommonStatus.values()) {
            var word = line(typed, "word." + status);
            if (!word.isEmpty()) {
                words.add(writing(
                        "statusWords",
                        EntryKey.idOf(key, 2 + LEVELS.size() + status.ordinal()).toString(),
                        node().put("plan", key.toString())
                                .put("position", words.size() + 1)
                                .put("word", word)
                                .put("common", status.name())));
            }
        }
        return words;
    }

    /** At the controls of this form, whichever of its entries is meant. */
    private static Problems problems(EntryRefused.Wrong wrong, List<Writing> writings) {
        return new Problems(wrong.faults().stream()
                .map(fault -> {
                    var writing = writings.get(fault.index());
                    var name = switch (writing.list() + "." + fault.path()) {
                        case "editions.title" -> "edition";
                        case "statusWords.word" ->
                            "word." + writing.content().path("common").asString();
                        default -> fault.path().isEmpty() ? "title" : fault.path();
                    };
                    return new Problem(name, fault.key(), fault.values());
                })
                .toList());
    }

    private static Writing writing(String list, String id, ObjectNode content) {
        return new Writing(list, id, null, content, null);
    }

    private int next(String list) {
        return workbench.list(list, null).stream()
                        .mapToInt(entry -> entry.no())
                        .max()
                        .orElse(0)
                + 1;
    }

    private static String line(Typed typed, String name) {
        return Characters.clean(typed.one(name)).replaceAll("\\s+", " ").strip();
    }

    /** Of the form that was sent, or of the next one. */
    static UUID key(Typed typed) {
        return EntryKey.isId(typed.one(KEY)) ? UUID.fromString(typed.one(KEY)) : EntryKey.nextId();
    }

    private static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }
}

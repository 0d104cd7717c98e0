package org.planwerk.desk.table;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.planwerk.desk.DeskEdition;
import org.planwerk.desk.Differences;
import org.planwerk.desk.EntryView;
import org.planwerk.packaging.EntryKey;
import org.planwerk.packaging.WorkingEntry;
import org.planwerk.packaging.Writing;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a table says of how far measures are, beside what was stated of them before. */
final class Statements {

    private final DeskEdition edition;
    private final LocalDate today;
    private final Map<String, WorkingEntry> newest;
    private final Differences differences;

    /** What a row says of its measure. */
    sealed interface Said permits Stated, Nothing, Nameless {}

    /** Something new: a statement. */
    record Stated(Writing writing, List<EntryView.Difference> differences) implements Said {}

    /** Nothing, or what was stated last. */
    record Nothing() implements Said {}

    /** Words, but no status, and none was ever stated. */
    record Nameless() implements Said {}

    Statements(DeskEdition edition, LocalDate today, List<WorkingEntry> all, Differences differences) {
        this.edition = edition;
        this.today = today;
        this.differences = differences;
        newest = all.stream()
                .filter(statement -> !statement.publicity().isBinned())
                .filter(statement -> statement.text("state").equals("RELEASED"))
                .collect(Collectors.toMap(
                        statement -> statement.text("measure"),
                        statement -> statement,
                        BinaryOperator.maxBy(Comparator.comparing(Statements::until)
                                .thenComparing(statement -> statement.key().id()))));
    }

    /** @param read the cells of a row, empty where they say nothing */
    Said read(EntryKey measure, ObjectNode read) {
        var last = newest.get(measure.id());
        var before = JsonNodeFactory.instance.objectNode();
        if (last != null) {
            last.content().properties().stream()
                    .filter(member -> List.of("statusWord", "text", "at").contains(member.getKey()))
                    .forEach(member -> before.set(member.getKey(), member.getValue()));
        }
        if (!read.has("statusWord") && !read.has("text") || isSame(read, before)) {
            return new Nothing();
        }
        var statement = before.objectNode();
        statement.set(
                "statusWord",
                read.path("statusWord").isMissingNode() ? before.path("statusWord") : read.path("statusWord"));
        if (!statement.path("statusWord").isString()) {
            return new Nameless();
        }
        if (read.has("text")) {
            statement.set("text", read.path("text"));
        }
        if (read.has("at")) {
            statement.set("at", read.path("at"));
        } else {
            statement.putObject("at").put("from", today.toString()).put("to", today.toString());
        }
        var shown = differences.list(before, statement);
        statement
                .put("measure", measure.id())
                .put("edition", edition.id().toString())
                .put("state", "RELEASED")
                .put("basis", "STATED");
        return new Stated(Writing.added(Columns.STATEMENTS, null, statement), shown);
    }

    private static boolean isSame(ObjectNode read, ObjectNode before) {
        return read.properties().stream().allMatch(member -> member.getValue().equals(before.path(member.getKey())));
    }

    private static String until(WorkingEntry statement) {
        return statement.content().path("at").path("to").asString("");
    }
}

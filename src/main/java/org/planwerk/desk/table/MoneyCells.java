package org.planwerk.desk.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.planwerk.desk.Shown;
import org.planwerk.desk.Speech;
import org.planwerk.document.Reason;
import org.planwerk.document.table.GermanValues;
import org.planwerk.document.table.Understood;
import org.planwerk.packaging.Property;
import org.planwerk.plan.ResourceKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Money, staff and phrases, one in a line: year, kind, planned, spent, from where, in words. A line may be only a sum or words. */
record MoneyCells(Shown shown, Speech speech) implements Column.Cells {

    static final Property SUM = Property.decimal("sum");
    private static final Pattern YEAR_AND_SUM = Pattern.compile("((?:19|20|21)\\d\\d)\\s*:\\s*(.+)");

    @Override
    public String show(JsonNode measure) {
        var lines = new ArrayList<String>();
        for (var one : measure.path(Columns.MONEY)) {
            lines.add(Parts.joined(
                    one.path("year").asString(""),
                    kind(one.path("kind").asString("")),
                    shown.text(SUM, one.path("planned")),
                    shown.text(SUM, one.path("actual")),
                    one.path("source").asString(""),
                    one.path("phrase").asString("")));
        }
        return String.join("\n", lines);
    }

    private String kind(String kind) {
        return speech.code(Columns.MONEY, "kind", kind);
    }

    @Override
    public Optional<Reason> read(String cell, ObjectNode measure) {
        var all = JsonNodeFactory.instance.arrayNode();
        for (var line : ListCells.lines(cell)) {
            var one = JsonNodeFactory.instance.objectNode();
            var reason = line.contains("|") ? whole(line, one) : free(line, one);
            if (reason.isPresent()) {
                return reason;
            }
            all.add(one);
        }
        Parts.set(measure, Columns.MONEY, all);
        return Optional.empty();
    }

    private Optional<Reason> whole(String line, ObjectNode one) {
        var parts = new ArrayList<>(Parts.of(line));
        if (parts.size() > 6) {
            return Optional.of(new Reason("desk.table.money", Map.of("value", Naming.shown(line))));
        }
        while (parts.size() < 6) {
            parts.add("");
        }
        var kind = Stream.of(ResourceKind.values())
                .filter(each -> kind(each.name()).equalsIgnoreCase(parts.get(1))
                        || each.name().equalsIgnoreCase(parts.get(1)))
                .findFirst();
        if (kind.isEmpty() || !parts.getFirst().matches("|(19|20|21)\\d\\d")) {
            return Optional.of(new Reason("desk.table.money", Map.of("value", Naming.shown(line))));
        }
        if (!parts.getFirst().isEmpty()) {
            one.put("year", Integer.parseInt(parts.getFirst()));
        }
        one.put("kind", kind.get().name());
        text(one, "source", parts.get(4));
        text(one, "phrase", parts.get(5));
        for (var member : List.of("planned", "actual")) {
            var reason = sum(one, member, parts.get(member.equals("planned") ? 2 : 3));
            if (reason.isPresent()) {
                return reason;
            }
        }
        return Optional.empty();
    }

    /** As other tables write it: a sum, a year with a sum, or words. */
    private static Optional<Reason> free(String line, ObjectNode one) {
        var dated = YEAR_AND_SUM.matcher(line);
        var sum = dated.matches() ? dated.group(2) : line;
        if (GermanValues.number(sum) instanceof Understood.Clear<BigDecimal>) {
            if (dated.matches()) {
                one.put("year", Integer.parseInt(dated.group(1)));
            }
            one.put("kind", ResourceKind.EUR.name());
            return sum(one, "planned", sum);
        }
        one.put("kind", ResourceKind.PHRASE.name()).put("phrase", line.replaceAll("\\s+", " "));
        return Optional.empty();
    }

    static Optional<Reason> sum(ObjectNode one, String member, String text) {
        return switch (GermanValues.number(text)) {
            case Understood.Blank<BigDecimal> _ -> Optional.empty();
            case Understood.Unclear<BigDecimal> unclear -> Optional.of(unclear.reason());
            case Understood.Clear<BigDecimal> clear -> {
                one.put(member, clear.value());
                yield Optional.empty();
            }
        };
    }

    private static void text(ObjectNode one, String member, String text) {
        if (!text.isEmpty()) {
            one.put(member, text);
        }
    }
}

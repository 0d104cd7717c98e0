package org.planwerk.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planwerk.document.Characters;
import org.planwerk.document.CleanHtml;
import org.planwerk.document.table.GermanValues;
import org.planwerk.document.table.Understood;
import org.planwerk.packaging.Property;
import org.planwerk.packaging.Section;
import org.planwerk.web.Problem;
import org.planwerk.web.Problems;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads what was typed into a sheet: an entry as the package writes it, and what could not be understood. */
final class Understanding {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Section section;
    private final Typed typed;
    private final ObjectNode before;
    private final Shown shown;
    private final List<Problem> problems = new ArrayList<>();

    /** @param before what the entry says without what the sheet has no control for */
    Understanding(Section section, Typed typed, JsonNode before, Locale language) {
        this.section = section;
        this.typed = typed;
        this.before = (ObjectNode) before.deepCopy();
        this.shown = new Shown(language);
    }

    Problems problems() {
        return new Problems(List.copyOf(problems));
    }

    /** The entry with these members as they were typed, and all others as they were. */
    ObjectNode content(Stream<String> members) {
        var content = before.deepCopy();
        members.forEach(name -> read(name, content));
        return content;
    }

    private void read(String name, ObjectNode content) {
        section.members().stream()
                .filter(member -> member.name().equals(name))
                .findFirst()
                .ifPresent(member -> set(content, name, value(member, name, before.path(name))));
        section.children().stream()
                .filter(child -> child.name().equals(name))
                .findFirst()
                .ifPresent(child -> set(content, name, list(child)));
    }

    private static void set(ObjectNode content, String name, @Nullable JsonNode value) {
        if (value == null) {
            content.remove(name);
        } else {
            content.set(name, value);
        }
    }

    private @Nullable JsonNode list(Section.Children child) {
        var list = NODES.arrayNode();
        if (Shown.isSet(child)) {
            typed.all(child.name()).stream()
                    .filter(id -> !id.isBlank())
                    .sorted()
                    .forEach(list::add);
        } else if (child.bare()) {
            typed.one(child.name())
                    .lines()
                    .map(Understanding::clean)
                    .filter(line -> !line.isEmpty())
                    .forEach(list::add);
        } else {
            rows(child, list);
        }
        return list.isEmpty() ? null : list;
    }

    /** Rows in which nothing was typed are none. */
    private void rows(Section.Children child, ArrayNode list) {
        for (var index = 0; index < typed.rows(child.name()); index++) {
            var at = child.name() + "[" + index + "].";
            var old = before.path(child.name()).path(index);
            if (child.properties().stream().anyMatch(member -> isFilled(member, typed.one(at + member.name())))) {
                var row = NODES.objectNode();
                for (var member : child.properties()) {
                    set(row, member.name(), value(member, at + member.name(), old.path(member.name())));
                }
                list.add(row);
            }
        }
    }

    /** A word that is chosen anyway says nothing. */
    private static boolean isFilled(Property member, String value) {
        return !value.isBlank() && !(member instanceof Property.Code);
    }

    private @Nullable JsonNode value(Property member, String name, JsonNode old) {
        var text = member instanceof Property.Html || member instanceof Property.Text
                ? typed.one(name).strip()
                : clean(typed.one(name));
        if (text.isEmpty()) {
            return null;
        }
        return switch (member) {
            case Property.Text lines -> NODES.stringNode(lines.lines() ? lines(text) : clean(text));
            case Property.Html html -> NODES.stringNode(CleanHtml.clean(text));
            case Property.Flag flag -> NODES.booleanNode(true);
            case Property.Whole whole -> whole(name, text);
            case Property.Decimal decimal ->
                understood(name, GermanValues.number(text)) instanceof java.math.BigDecimal number
                        ? NODES.numberNode(number)
                        : null;
            case Property.Day day ->
                understood(name, GermanValues.day(text)) instanceof LocalDate date
                        ? NODES.stringNode(date.toString())
                        : null;
            case Property.Period period -> text.equals(shown.text(member, old)) ? old : period(name, text);
            case Property.Words words -> words(text);
            case Property.Code code -> text.equals(code.usual()) ? null : NODES.stringNode(text);
            default -> NODES.stringNode(text);
        };
    }

    private static String clean(String text) {
        return Characters.clean(text).replaceAll("\\s+", " ").strip();
    }

    private static String lines(String text) {
        return Characters.clean(text).replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    private @Nullable JsonNode whole(String name, String text) {
        var number = understood(name, GermanValues.number(text));
        if (number == null) {
            return null;
        }
        try {
            return NODES.numberNode(number.intValueExact());
        } catch (ArithmeticException e) {
            problems.add(new Problem(name, "desk.form.whole", Map.of()));
            return null;
        }
    }

    private @Nullable JsonNode period(String name, String text) {
        return understood(name, Periods.read(text, shown));
    }

    private static JsonNode words(String text) {
        var words = NODES.arrayNode();
        Stream.of(text.split("[,;\\s]+")).filter(word -> !word.isEmpty()).forEach(words::add);
        return words;
    }

    private <T> @Nullable T understood(String name, Understood<T> understood) {
        return switch (understood) {
            case Understood.Clear<T> clear -> clear.value();
            case Understood.Blank<T> blank -> null;
            case Understood.Unclear<T> unclear -> {
                problems.add(new Problem(
                        name, unclear.reason().key(), unclear.reason().values()));
                yield null;
            }
        };
    }
}

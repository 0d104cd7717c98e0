package org.planwerk.desk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.planwerk.packaging.Property;
import org.planwerk.packaging.Section;
import tools.jackson.databind.JsonNode;

/** Writes what an entry says into the controls of its sheet, as people write it. */
public final class Shown {

    private static final DateTimeFormatter GERMAN_DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter OTHER_DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final Locale language;

    public Shown(Locale language) {
        this.language = language;
    }

    Typed typed(Section section, JsonNode content) {
        var values = new LinkedHashMap<String, List<String>>();
        section.members().forEach(member -> put(values, member.name(), member, content));
        for (var child : section.children()) {
            var list = content.path(child.name());
            if (isSet(child)) {
                values.put(child.name(), texts(list));
            } else if (child.bare()) {
                values.put(child.name(), List.of(String.join("\n", texts(list))));
            } else {
                var index = 0;
                for (var row : list) {
                    var at = child.name() + "[" + index++ + "].";
                    child.properties().forEach(member -> put(values, at + member.name(), member, row));
                }
            }
        }
        return new Typed(values);
    }

    /** Whether the list is shown as boxes to tick: other entries, in no order. */
    static boolean isSet(Section.Children child) {
        return child.bare() && child.order() == null;
    }

    private void put(Map<String, List<String>> values, String name, Property member, JsonNode content) {
        var node = content.path(member.name());
        values.put(name, List.of(text(member, node)));
    }

    /** One member as people write it; empty where nothing is known. */
    public String text(Property member, JsonNode node) {
        return switch (member) {
            case Property.Period period -> period(node);
            case Property.Day day -> node.isString() ? day(LocalDate.parse(node.stringValue())) : "";
            case Property.Flag flag -> node.asBoolean(false) ? "true" : "";
            case Property.Code code -> node.isString() ? node.stringValue() : code.usual() == null ? "" : code.usual();
            case Property.Words words -> String.join(", ", texts(node));
            case Property.Decimal decimal -> node.isNumber() ? number(node.decimalValue()) : "";
            default -> node.isMissingNode() ? "" : node.asString();
        };
    }

    public String day(LocalDate day) {
        return (language.equals(Locale.GERMAN) ? GERMAN_DAY : OTHER_DAY).format(day);
    }

    private String number(BigDecimal number) {
        var plain = number.toPlainString();
        return language.equals(Locale.GERMAN) ? plain.replace('.', ',') : plain;
    }

    /** Its own words, or else its days. */
    public String period(JsonNode node) {
        if (node.path("label").isString()) {
            return node.path("label").stringValue();
        }
        var days = new ArrayList<String>();
        Stream.of("from", "to")
                .map(node::path)
                .filter(JsonNode::isString)
                .map(end -> day(LocalDate.parse(end.stringValue())))
                .forEach(days::add);
        if (days.size() == 2) {
            return days.getFirst().equals(days.getLast())
                    ? days.getFirst()
                    : String.join(language.equals(Locale.GERMAN) ? " bis " : " to ", days);
        }
        if (days.isEmpty()) {
            return "";
        }
        var open = node.has("from")
                ? language.equals(Locale.GERMAN) ? "seit " : "since "
                : language.equals(Locale.GERMAN) ? "bis " : "until ";
        return open + days.getFirst();
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(item -> texts.add(item.asString()));
        return texts;
    }
}

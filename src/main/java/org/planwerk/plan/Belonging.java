package org.planwerk.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.planwerk.packaging.Property;
import org.planwerk.packaging.Section;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What an entry of an edition names as its own of the same edition: its field, its goals, the whole that it is part of. */
final class Belonging {

    private static final Set<String> LISTS =
            Set.of("fields", "scenarios", "goals", "findings", "needs", "themes", "measures", "chapters");

    private Belonging() {}

    /** Leaves out what does not stand in the edition. */
    static void prune(Section section, ObjectNode content, BiPredicate<String, String> stands) {
        for (var member : singles(section)) {
            if (content.has(member.name())
                    && !stands.test(list(member), content.path(member.name()).asString())) {
                content.remove(member.name());
            }
        }
        for (var child : section.children()) {
            if (isSet(child)) {
                var kept = texts(content.path(child.name())).stream()
                        .filter(id -> stands.test(list(child), id))
                        .toList();
                put(content, child.name(), kept);
            } else if (!child.bare()) {
                for (var row : content.path(child.name())) {
                    prune(child, (ObjectNode) row, stands);
                }
            }
        }
    }

    private static void prune(Section.Children child, ObjectNode row, BiPredicate<String, String> stands) {
        for (var member : references(child.properties().stream())) {
            if (row.has(member.name())
                    && !stands.test(list(member), row.path(member.name()).asString())) {
                row.remove(member.name());
            }
        }
    }

    /**
     * Names what follows that which the text names from which this one comes.
     *
     * @param following of an entry of a list those that follow it and are to be named
     */
    static void grow(
            Section section, ObjectNode content, JsonNode origin, BiFunction<String, String, List<String>> following) {
        for (var member : singles(section)) {
            grow(member, content, origin, following);
        }
        for (var child : section.children()) {
            if (isSet(child)) {
                var all = new TreeSet<>(texts(content.path(child.name())));
                texts(origin.path(child.name())).forEach(id -> all.addAll(following.apply(list(child), id)));
                put(content, child.name(), List.copyOf(all));
            } else if (!child.bare()) {
                for (var member : references(child.properties().stream())) {
                    for (var row : content.path(child.name())) {
                        grow(member, (ObjectNode) row, same(origin.path(child.name()), row), following);
                    }
                }
            }
        }
    }

    private static void grow(
            Property.Reference member,
            ObjectNode content,
            JsonNode origin,
            BiFunction<String, String, List<String>> following) {
        if (!content.has(member.name()) && origin.has(member.name())) {
            following.apply(list(member), origin.path(member.name()).asString()).stream()
                    .filter(id -> !id.equals(content.path("id").asString("")))
                    .findFirst()
                    .ifPresent(id -> content.put(member.name(), id));
        }
    }

    /** The row that has the same id. */
    private static JsonNode same(JsonNode rows, JsonNode row) {
        for (var other : rows) {
            if (other.path("id").equals(row.path("id"))) {
                return other;
            }
        }
        return rows.path("none");
    }

    private static void put(ObjectNode content, String member, List<String> ids) {
        if (ids.isEmpty()) {
            content.remove(member);
        } else {
            ArrayNode list = content.putArray(member);
            ids.forEach(list::add);
        }
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(item -> texts.add(item.asString()));
        return texts;
    }

    private static boolean isSet(Section.Children child) {
        return child.bare() && !references(child.properties().stream()).isEmpty();
    }

    private static String list(Section.Children child) {
        return list(references(child.properties().stream()).getFirst());
    }

    private static List<Property.Reference> singles(Section section) {
        return references(section.properties().stream());
    }

    private static List<Property.Reference> references(Stream<Property> properties) {
        return properties
                .filter(Property.Reference.class::isInstance)
                .map(Property.Reference.class::cast)
                .filter(reference -> LISTS.containsAll(reference.sections()))
                .toList();
    }

    private static String list(Property.Reference reference) {
        return reference.sections().getFirst();
    }
}

package org.planwerk.packaging;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.planwerk.packaging.Property.Code;
import org.planwerk.packaging.Property.Reference;
import tools.jackson.databind.JsonNode;

/** Reads entries from JSON, each by itself, and says of every place that is wrong what is wrong there. */
class EntryReader {

    /** Characters that nobody types and that hide or reorder what others read. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\uFFFE\\uFFFF]");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** An id that was named, where, and what it must be the id of. */
    record Named(String place, UUID id, Reference reference) {}

    private final PackageProblems problems;
    private final List<Named> references = new ArrayList<>();

    EntryReader(PackageProblems problems) {
        this.problems = problems;
    }

    /** The ids that the entries read so far refer to. */
    List<Named> references() {
        return references;
    }

    /** The entry, as far as it is right by itself; nothing comes back if anything is wrong with it. */
    Optional<Entry> read(Section section, JsonNode node, String place) {
        var before = problems.list().size();
        var known = new HashSet<String>();
        section.members().forEach(member -> known.add(member.name()));
        section.children().forEach(child -> known.add(child.name()));
        Integer no = null;
        UUID plan = null;
        if (section.thing() != null) {
            known.addAll(Set.of("no", "plan"));
            no = (Integer) value(Property.whole("no", 1, Integer.MAX_VALUE).must(), node, place)
                    .get("no");
            plan = (UUID) value(Property.reference("plan", "plans").must(), node, place)
                    .get("plan_id");
        }
        List<String> layers = List.of();
        if (section.layered()) {
            known.add("layers");
            layers = layers(node.path("layers"), place + ".layers");
        }
        refuseUnknown(node, place, known);
        var values = values(section.members(), node, place);
        var children = new LinkedHashMap<String, List<Map<String, Object>>>();
        for (var child : section.children()) {
            children.put(child.name(), rows(child, node.path(child.name()), place + "." + child.name()));
        }
        if (problems.list().size() > before) {
            return Optional.empty();
        }
        return Optional.of(new Entry(place, no, plan, layers, values, children));
    }

    private List<String> layers(JsonNode node, String place) {
        var layers = new ArrayList<String>();
        for (var layer : node) {
            if (layer.isString()
                    && List.of(Layer.packaged()).stream()
                            .anyMatch(known -> known.name().equals(layer.stringValue()))
                    && !layers.contains(layer.stringValue())) {
                layers.add(layer.stringValue());
            } else {
                problems.add(place, "packaging.layers");
            }
        }
        if (layers.isEmpty()) {
            problems.add(place, "packaging.layers");
        }
        return layers;
    }

    private List<Map<String, Object>> rows(Section.Children child, JsonNode list, String place) {
        var rows = new ArrayList<Map<String, Object>>();
        if (list.isMissingNode()) {
            return rows;
        }
        if (!list.isArray()) {
            problems.add(place, "packaging.list");
            return rows;
        }
        var number = 0;
        for (var node : list) {
            var at = place + "[" + number++ + "]";
            var row = row(child, node, at);
            if (child.order() != null) {
                row.put(child.order(), number);
            } else if (rows.contains(row)) {
                problems.add(at, "packaging.double");
            }
            rows.add(row);
        }
        return rows;
    }

    private Map<String, Object> row(Section.Children child, JsonNode node, String place) {
        if (child.bare()) {
            var values = new LinkedHashMap<String, Object>();
            read(child.properties().getFirst(), node, place, values);
            return values;
        }
        if (!node.isObject()) {
            problems.add(place, "packaging.object");
            return new LinkedHashMap<>();
        }
        var known = new HashSet<String>();
        child.properties().forEach(member -> known.add(member.name()));
        refuseUnknown(node, place, known);
        return values(child.properties(), node, place);
    }

    private Map<String, Object> values(List<Property> members, JsonNode node, String place) {
        var values = new LinkedHashMap<String, Object>();
        for (var member : members) {
            values.putAll(value(member, node, place));
        }
        return values;
    }

    private Map<String, Object> value(Property member, JsonNode node, String place) {
        var values = new LinkedHashMap<String, Object>();
        var at = place + "." + member.name();
        var given = node.path(member.name());
        if (!given.isMissingNode()) {
            read(member, given, at, values);
        } else if (member instanceof Code code && code.usual() != null) {
            values.put(code.column(), code.usual());
        } else if (member instanceof Property.Flag flag) {
            values.put(flag.column(), false);
        } else if (member instanceof Property.Words words) {
            values.put(words.column(), List.of());
        } else if (member.required()) {
            problems.add(at, "packaging.missing");
        }
        return values;
    }

    private void read(Property member, JsonNode node, String place, Map<String, Object> values) {
        switch (member) {
            case Property.Text text -> put(values, text.column(), plain(text, node, place));
            case Property.Html html -> put(values, html.column(), html(node, place));
            case Property.Whole whole -> put(values, whole.column(), whole(whole, node, place));
            case Property.Decimal decimal -> put(values, decimal.column(), decimal(node, place));
            case Property.Flag flag -> put(values, flag.column(), flag(node, place));
            case Property.Code code -> put(values, code.column(), code(code, node, place));
            case Property.Reference reference -> readReference(reference, node, place, values);
            case Property.Id id -> put(values, id.column(), uuid(node, place));
            case Property.Period period -> readPeriod(period, node, place, values);
            case Property.Day day -> put(values, day.column(), day(node, place));
            case Property.Time time -> put(values, time.column(), time(node, place));
            case Property.Moment moment -> put(values, moment.column(), moment(node, place));
            case Property.Words words -> put(values, words.column(), words(node, place));
        }
    }

    private static void put(Map<String, Object> values, String column, @Nullable Object value) {
        if (value != null) {
            values.put(column, value);
        }
    }

    private @Nullable String string(JsonNode node, String place, int longest) {
        if (!node.isString()) {
            problems.add(place, "packaging.text");
            return null;
        }
        var text = node.stringValue();
        if (text.isBlank()) {
            problems.add(place, "packaging.blank");
        } else if (text.length() > longest) {
            problems.add(place, "packaging.long", Map.of("most", longest));
        } else if (INVISIBLE.matcher(text).find() || hasLoneSurrogate(text)) {
            problems.add(place, "packaging.characters");
        } else {
            return text;
        }
        return null;
    }

    private static boolean hasLoneSurrogate(String text) {
        return !StandardCharsets.UTF_16.newEncoder().canEncode(text);
    }

    private @Nullable String plain(Property.Text text, JsonNode node, String place) {
        var value = string(node, place, text.longest());
        if (value == null) {
            return null;
        }
        if (!text.lines() && value.indexOf('\n') >= 0) {
            problems.add(place, "packaging.line");
            return null;
        }
        if (InlineHtml.looksLikeHtml(value) && !text.column().equals("content")) {
            problems.add(place, "packaging.plain");
            return null;
        }
        if (text.column().equals("url") && !value.matches("https?://[^\\s\"<>]+")) {
            problems.add(place, "packaging.url");
            return null;
        }
        return value;
    }

    private @Nullable String html(JsonNode node, String place) {
        var value = string(node, place, 1_000_000);
        if (value != null && !InlineHtml.isAllowed(value)) {
            problems.add(place, "packaging.html");
            return null;
        }
        return value;
    }

    private @Nullable Integer whole(Property.Whole whole, JsonNode node, String place) {
        if (!node.isIntegralNumber()
                || !node.canConvertToLong()
                || node.longValue() < whole.least()
                || node.longValue() > whole.most()) {
            problems.add(place, "packaging.whole", Map.of("least", whole.least(), "most", whole.most()));
            return null;
        }
        return node.intValue();
    }

    private @Nullable BigDecimal decimal(JsonNode node, String place) {
        if (!node.isNumber()
                || node.decimalValue().precision() > 30
                || Math.abs(node.decimalValue().scale()) > 12) {
            problems.add(place, "packaging.number");
            return null;
        }
        return node.decimalValue();
    }

    private @Nullable Boolean flag(JsonNode node, String place) {
        if (!node.isBoolean()) {
            problems.add(place, "packaging.flag");
            return null;
        }
        return node.booleanValue();
    }

    private @Nullable String code(Code code, JsonNode node, String place) {
        if (!node.isString() || !code.words().contains(node.stringValue())) {
            problems.add(place, "packaging.code", Map.of("words", String.join(", ", code.words())));
            return null;
        }
        return node.stringValue();
    }

    private @Nullable UUID uuid(JsonNode node, String place) {
        if (node.isString() && node.stringValue().matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            return UUID.fromString(node.stringValue());
        }
        problems.add(place, "packaging.id");
        return null;
    }

    private void readReference(Reference reference, JsonNode node, String place, Map<String, Object> values) {
        var id = uuid(node, place);
        if (id != null) {
            references.add(new Named(place, id, reference));
            values.put(reference.column(), id);
        }
    }

    private void readPeriod(Property.Period period, JsonNode node, String place, Map<String, Object> values) {
        if (!node.isObject() || node.isEmpty()) {
            problems.add(place, "packaging.period");
            return;
        }
        refuseUnknown(node, place, Set.of("from", "to", "label"));
        var from = node.has("from") ? day(node.get("from"), place + ".from") : null;
        var to = node.has("to") ? day(node.get("to"), place + ".to") : null;
        var label = node.has("label") ? string(node.get("label"), place + ".label", 200) : null;
        if (from != null && to != null && to.isBefore(from)) {
            problems.add(place, "packaging.period.order");
        }
        var columns = period.columns();
        put(values, columns.get(0), from);
        put(values, columns.get(1), to);
        put(values, columns.get(2), label);
    }

    private @Nullable LocalDate day(JsonNode node, String place) {
        try {
            if (node.isString() && DAY.matcher(node.stringValue()).matches()) {
                return LocalDate.parse(node.stringValue());
            }
        } catch (DateTimeException e) {
            // 2019-02-30: said below
        }
        problems.add(place, "packaging.day");
        return null;
    }

    private @Nullable LocalTime time(JsonNode node, String place) {
        try {
            if (node.isString() && node.stringValue().matches("\\d{2}:\\d{2}")) {
                return LocalTime.parse(node.stringValue());
            }
        } catch (DateTimeException e) {
            // 25:00: said below
        }
        problems.add(place, "packaging.time");
        return null;
    }

    private @Nullable OffsetDateTime moment(JsonNode node, String place) {
        try {
            if (node.isString() && node.stringValue().endsWith("Z")) {
                return OffsetDateTime.parse(node.stringValue());
            }
        } catch (DateTimeException e) {
            // said below
        }
        problems.add(place, "packaging.moment");
        return null;
    }

    private @Nullable List<String> words(JsonNode node, String place) {
        if (!node.isArray()) {
            problems.add(place, "packaging.list");
            return null;
        }
        var words = new ArrayList<String>();
        for (var word : node) {
            var text = string(word, place, 100);
            if (text != null) {
                words.add(text);
            }
        }
        return words;
    }

    void refuseUnknown(JsonNode node, String place, Set<String> known) {
        for (var name : node.propertyNames()) {
            if (!known.contains(name)) {
                problems.add(place.isEmpty() ? name : place + "." + name, "packaging.unknown");
            }
        }
    }
}

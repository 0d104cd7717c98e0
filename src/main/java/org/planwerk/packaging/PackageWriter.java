package org.planwerk.packaging;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a package in the one form that it has: members in the order of their section, what is usual left out. */
class PackageWriter {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final ObjectWriter JSON = JsonMapper.builder()
            .enable(tools.jackson.core.StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build()
            .writer()
            .with(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private final EntryRows rows;

    PackageWriter(PackageStore store) {
        this.rows = new EntryRows(store);
    }

    byte[] write(MunicipalityShape municipality, List<Section> sections) {
        var root = NODES.objectNode();
        root.put("format", PackageReader.FORMAT);
        root.put("version", PackageReader.VERSION);
        root.set("municipality", municipality(municipality));
        for (var section : sections) {
            var list = root.putArray(section.name());
            list(section).forEach(entry -> list.add(node(section, entry)));
        }
        var bytes = JSON.writeValueAsString(root) + "\n";
        return bytes.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    /** The entries of a list as they are kept, without drafts and what lies in the bin; equal layers are one entry. */
    List<Entry> list(Section section) {
        var entries = new LinkedHashMap<List<Object>, Entry>();
        for (var kept : rows.list(section, Map.of(), List.of(Layer.PUBLISHED, Layer.DECIDED))) {
            if (!kept.binned()) {
                var entry = kept.entry();
                entries.merge(List.of(entry.values(), entry.children()), entry, PackageWriter::merge);
            }
        }
        return entries.values().stream().sorted(order(section)).toList();
    }

    private static Entry merge(Entry one, Entry other) {
        var layers = new ArrayList<>(one.layers());
        layers.addAll(other.layers());
        layers.sort(comparing(Layer::valueOf));
        return new Entry(one.place(), one.no(), one.plan(), layers, one.values(), one.children());
    }

    /** By number, and otherwise by key, so that the same content is always the same text. */
    private static Comparator<Entry> order(Section section) {
        return Comparator.<Entry>comparingInt(entry -> number(section, entry))
                .thenComparing(entry -> section.key().stream()
                        .map(property -> String.valueOf(
                                entry.values().get(property.columns().getFirst())))
                        .toList()
                        .toString())
                .thenComparing(entry -> entry.layers().toString());
    }

    private static int number(Section section, Entry entry) {
        if (section.thing() != null) {
            return Objects.requireNonNull(entry.no());
        }
        return entry.values().get("no") instanceof Integer no ? no : 0;
    }

    private static ObjectNode municipality(MunicipalityShape municipality) {
        var node = NODES.objectNode();
        node.put("name", municipality.name());
        node.put("kind", municipality.kind().name());
        if (municipality.form() != null) {
            node.put("form", municipality.form());
        }
        if (municipality.ags() != null) {
            node.put("ags", municipality.ags());
        }
        node.put("mainLanguage", municipality.mainLanguage());
        var languages = node.putArray("languages");
        municipality.languages().forEach(languages::add);
        node.put("timeZone", municipality.timeZone());
        node.put("accent", municipality.accent());
        if (municipality.arms() != null) {
            node.put("arms", municipality.arms());
        }
        if (municipality.demo()) {
            node.put("demo", true);
        }
        if (municipality.fictitious()) {
            node.put("fictitious", true);
        }
        return node;
    }

    static ObjectNode node(Section section, Entry entry) {
        var node = NODES.objectNode();
        for (var member : section.key()) {
            write(member, entry.values(), node);
        }
        if (section.thing() != null) {
            node.put("no", Objects.requireNonNull(entry.no()));
            node.put("plan", String.valueOf(entry.plan()));
        }
        if (section.layered()) {
            var layers = node.putArray("layers");
            entry.layers().forEach(layers::add);
        }
        for (var member : section.properties()) {
            write(member, entry.values(), node);
        }
        for (var child : section.children()) {
            var rows = entry.rows(child.name());
            if (!rows.isEmpty()) {
                var list = node.putArray(child.name());
                rows.forEach(row -> add(child, row, list));
            }
        }
        return node;
    }

    private static void add(Section.Children child, Map<String, Object> row, ArrayNode list) {
        var node = NODES.objectNode();
        child.properties().forEach(member -> write(member, row, node));
        if (child.bare()) {
            node.values().forEach(list::add);
        } else {
            list.add(node);
        }
    }

    private static void write(Property member, Map<String, Object> values, ObjectNode node) {
        var value = values.get(member.columns().getFirst());
        switch (member) {
            case Property.Period period -> writePeriod(period, values, node);
            case Property.Code code -> {
                if (value != null && !value.equals(code.usual())) {
                    node.put(code.name(), value.toString());
                }
            }
            case Property.Flag flag -> {
                if (Boolean.TRUE.equals(value)) {
                    node.put(flag.name(), true);
                }
            }
            case Property.Words words -> {
                if (value instanceof List<?> list && !list.isEmpty()) {
                    var array = node.putArray(words.name());
                    list.forEach(word -> array.add(word.toString()));
                }
            }
            default -> {
                if (value instanceof Integer number) {
                    node.put(member.name(), number);
                } else if (value instanceof BigDecimal number) {
                    node.put(member.name(), number);
                } else if (value != null) {
                    node.put(member.name(), value.toString());
                }
            }
        }
    }

    private static void writePeriod(Property.Period period, Map<String, Object> values, ObjectNode node) {
        var members = List.of("from", "to", "label");
        var written = NODES.objectNode();
        for (var index = 0; index < members.size(); index++) {
            var value = values.get(period.columns().get(index));
            if (value != null) {
                written.put(members.get(index), value.toString());
            }
        }
        if (!written.isEmpty()) {
            node.set(period.name(), written);
        }
    }
}

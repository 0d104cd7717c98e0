package org.planwerk.packaging;

import java.util.List;
import java.util.stream.Stream;
import org.planwerk.packaging.Property.Code;
import org.planwerk.tenancy.Municipality;
import org.springframework.stereotype.Component;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The package format as a JSON Schema (draft 2020-12), made from the same shapes that read and write packages. */
@Component
public class PackageSchema {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String ID = "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$";

    private final PackageFormat format;

    PackageSchema(PackageFormat format) {
        this.format = format;
    }

    /** The schema as text; the same program always gives the same. */
    public String write() {
        var root = NODES.objectNode();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("title", "Planwerk package, version " + PackageReader.VERSION);
        var properties = object(root, List.of("format", "version", "municipality"));
        properties.putObject("format").put("const", PackageReader.FORMAT);
        properties.putObject("version").put("const", PackageReader.VERSION);
        municipality(properties.putObject("municipality"));
        for (var section : format.sections()) {
            section(section, items(properties.putObject(section.name())));
        }
        return JsonMapper.shared()
                        .writer()
                        .with(new DefaultPrettyPrinter()
                                .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                                .withArrayIndenter(new DefaultIndenter("  ", "\n")))
                        .writeValueAsString(root)
                + "\n";
    }

    private static void municipality(ObjectNode node) {
        var properties = object(node, List.of("name", "kind", "mainLanguage", "languages", "timeZone", "accent"));
        text(properties.putObject("name"), 200);
        words(
                properties.putObject("kind"),
                Stream.of(Municipality.Kind.values()).map(Enum::name).toList());
        text(properties.putObject("form"), 200);
        properties.putObject("ags").put("type", "string").put("pattern", "^\\d{5}(\\d{3})?$");
        properties.putObject("mainLanguage").put("type", "string").put("pattern", "^[a-z]{2,3}$");
        items(properties.putObject("languages")).put("type", "string").put("pattern", "^[a-z]{2,3}$");
        properties.putObject("timeZone").put("type", "string");
        properties.putObject("accent").put("type", "integer").put("minimum", 1).put("maximum", 6);
        properties.putObject("arms").put("type", "string").put("pattern", "^[0-9a-f]{64}$");
        properties.putObject("demo").put("type", "boolean");
        properties.putObject("fictitious").put("type", "boolean");
    }

    private static void section(Section section, ObjectNode node) {
        var required = Stream.of(
                        section.members().stream().filter(Property::required).map(Property::name),
                        section.thing() == null ? Stream.<String>of() : Stream.of("no", "plan"),
                        section.layered() ? Stream.of("layers") : Stream.<String>of())
                .flatMap(names -> names)
                .toList();
        var properties = object(node, required);
        section.members().forEach(member -> member(member, properties.putObject(member.name())));
        if (section.thing() != null) {
            properties.putObject("no").put("type", "integer").put("minimum", 1);
            id(properties.putObject("plan")).put("description", "id in plans");
        }
        if (section.layered()) {
            var layers = properties.putObject("layers");
            words(items(layers), Stream.of(Layer.packaged()).map(Enum::name).toList());
            layers.put("minItems", 1).put("uniqueItems", true);
        }
        for (var child : section.children()) {
            var row = items(properties.putObject(child.name()));
            if (child.bare()) {
                member(child.properties().getFirst(), row);
            } else {
                var members = object(
                        row,
                        child.properties().stream()
                                .filter(Property::required)
                                .map(Property::name)
                                .toList());
                child.properties().forEach(member -> member(member, members.putObject(member.name())));
            }
        }
    }

    private static void member(Property member, ObjectNode node) {
        switch (member) {
            case Property.Text text -> text(node, text.longest());
            case Property.Html html ->
                text(node, 1_000_000)
                        .put("description", "HTML: " + String.join(", ", new java.util.TreeSet<>(InlineHtml.ELEMENTS)));
            case Property.Whole whole ->
                node.put("type", "integer").put("minimum", whole.least()).put("maximum", whole.most());
            case Property.Decimal decimal -> node.put("type", "number");
            case Property.Flag flag -> node.put("type", "boolean").put("default", false);
            case Code code -> {
                words(node, code.words());
                if (code.usual() != null) {
                    node.put("default", code.usual());
                }
            }
            case Property.Reference reference ->
                id(node).put("description", "id in " + String.join(", ", reference.sections()));
            case Property.Id id -> id(node);
            case Property.Period period -> {
                var properties = object(node, List.of());
                properties.putObject("from").put("type", "string").put("format", "date");
                properties.putObject("to").put("type", "string").put("format", "date");
                text(properties.putObject("label"), 200);
                node.put("minProperties", 1);
            }
            case Property.Day day -> node.put("type", "string").put("format", "date");
            case Property.Time time -> node.put("type", "string").put("pattern", "^\\d{2}:\\d{2}$");
            case Property.Moment moment -> node.put("type", "string").put("format", "date-time");
            case Property.Words words -> text(items(node), 100);
        }
    }

    private static ObjectNode object(ObjectNode node, List<String> required) {
        node.put("type", "object");
        node.put("additionalProperties", false);
        if (!required.isEmpty()) {
            var names = node.putArray("required");
            required.forEach(names::add);
        }
        return node.putObject("properties");
    }

    private static ObjectNode items(ObjectNode node) {
        node.put("type", "array");
        return node.putObject("items");
    }

    private static ObjectNode text(ObjectNode node, int longest) {
        return node.put("type", "string").put("minLength", 1).put("maxLength", longest);
    }

    private static ObjectNode id(ObjectNode node) {
        return node.put("type", "string").put("pattern", ID);
    }

    private static void words(ObjectNode node, List<String> words) {
        var all = node.put("type", "string").putArray("enum");
        words.forEach(all::add);
    }
}

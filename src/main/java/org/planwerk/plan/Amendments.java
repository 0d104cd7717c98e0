package org.planwerk.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planwerk.packaging.Basis;
import org.planwerk.packaging.Entries;
import org.planwerk.packaging.EntryTitle;
import org.planwerk.packaging.InlineHtml;
import org.planwerk.packaging.Layer;
import org.planwerk.packaging.PackageFormat;
import org.planwerk.packaging.Property;
import org.planwerk.packaging.Section;
import org.planwerk.packaging.WorkingEntry;
import org.planwerk.packaging.Writing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Says in words what the council changed in what lay before it: member by member, of chapters block by block. */
class Amendments {

    /** What is not wording. */
    private static final Set<String> SILENT = Set.of("id", "edition", "no", "plan", "position", "basis", "visibility");

    private final PackageFormat format;
    private final Entries entries;
    private final EditionId edition;
    private final @Nullable UUID resolution;
    private final @Nullable String mover;

    Amendments(
            PackageFormat format,
            Entries entries,
            EditionId edition,
            @Nullable UUID resolution,
            @Nullable String mover) {
        this.format = format;
        this.entries = entries;
        this.edition = edition;
        this.resolution = resolution;
        this.mover = mover;
    }

    /** One row for each member or block that the draft says differently; of what goes only its title. */
    List<Writing> of(WorkingEntry draft) {
        var section = format.section(draft.key().list());
        var before = entries.find(draft.key(), Layer.PUBLISHED)
                .map(WorkingEntry::content)
                .orElseGet(JsonNodeFactory.instance::objectNode);
        if (draft.publicity().isBinned()) {
            return List.of(without(draft));
        }
        var rows = new ArrayList<Writing>();
        for (var property : section.properties()) {
            add(
                    rows,
                    draft,
                    property.name(),
                    words(property, before.path(property.name())),
                    words(property, draft.content().path(property.name())));
        }
        for (var child : section.children()) {
            var old = before.path(child.name());
            var renewed = draft.content().path(child.name());
            if (child.name().equals("blocks")) {
                addBlocks(rows, draft, child, old, renewed);
            } else {
                add(rows, draft, child.name(), words(child, old), words(child, renewed));
            }
        }
        return rows;
    }

    /** What is not decided at all: its title goes. */
    Writing without(WorkingEntry thing) {
        var title = entries.find(thing.key(), Layer.PUBLISHED).orElse(thing).title();
        return row(thing, null, "title", title, "");
    }

    private void addBlocks(
            List<Writing> rows, WorkingEntry draft, Section.Children child, JsonNode before, JsonNode after) {
        var ids = new LinkedHashSet<String>();
        before.forEach(block -> ids.add(block.path("id").asString()));
        after.forEach(block -> ids.add(block.path("id").asString()));
        for (var id : ids) {
            var old = block(before, id);
            var renewed = block(after, id);
            if (!old.equals(renewed)) {
                rows.add(row(draft, id, "html", words(child, old), words(child, renewed)));
            }
        }
    }

    /** The block in a list of its own; an empty list if it is not there. */
    private static JsonNode block(JsonNode blocks, String id) {
        var found = JsonNodeFactory.instance.arrayNode();
        blocks.forEach(block -> {
            if (block.path("id").asString().equals(id)) {
                found.add(block);
            }
        });
        return found;
    }

    private void add(List<Writing> rows, WorkingEntry draft, String field, String before, String after) {
        if (!SILENT.contains(field) && !before.equals(after)) {
            rows.add(row(draft, null, field, before, after));
        }
    }

    private Writing row(WorkingEntry draft, @Nullable String block, String field, String before, String after) {
        var node = JsonNodeFactory.instance
                .objectNode()
                .put("edition", edition.value().toString())
                .put("thing", draft.key().id())
                .put("field", field)
                .put("basis", Basis.STATED.name());
        put(node, "blockId", block);
        put(node, "before", before);
        put(node, "after", after);
        put(node, "mover", mover);
        put(node, "resolution", resolution == null ? null : resolution.toString());
        return Writing.added("amendments", null, node);
    }

    private static void put(tools.jackson.databind.node.ObjectNode node, String member, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            node.put(member, value);
        }
    }

    private String words(Section.Children child, JsonNode rows) {
        var lines = new ArrayList<String>();
        for (var row : rows) {
            lines.add(String.join(
                    ", ",
                    child.properties().stream()
                            .filter(property -> !(property instanceof Property.Id))
                            .map(property -> words(property, child.bare() ? row : row.path(property.name())))
                            .filter(text -> !text.isEmpty())
                            .toList()));
        }
        return String.join("\n", lines);
    }

    private String words(Property property, JsonNode value) {
        if (value.isMissingNode()) {
            return "";
        }
        return switch (property) {
            case Property.Html html -> InlineHtml.text(value.asString());
            case Property.Reference reference -> title(reference, value.asString());
            case Property.Period period -> {
                var label = value.path("label").asString("");
                yield label.isEmpty()
                        ? value.path("from").asString("") + " – "
                                + value.path("to").asString("")
                        : label;
            }
            default -> value.isContainer() ? value.toString() : value.asString();
        };
    }

    private String title(Property.Reference reference, String id) {
        return reference.sections().stream()
                .flatMap(list -> entries.titles(list, null).stream())
                .filter(title -> title.key().id().equals(id))
                .map(EntryTitle::title)
                .findFirst()
                .orElse(id);
    }
}

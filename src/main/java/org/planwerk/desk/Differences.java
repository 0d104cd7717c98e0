package org.planwerk.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.planwerk.packaging.InlineHtml;
import org.planwerk.packaging.Property;
import org.planwerk.packaging.Section;
import org.planwerk.web.FormItem;
import org.planwerk.web.WordDiff;
import tools.jackson.databind.JsonNode;

/** Says in words what differs between two states of an entry, member by member. */
public class Differences {

    private final Section section;
    private final Sheet sheet;
    private final Choices choices;
    private final Speech speech;

    public Differences(Section section, Sheet sheet, Choices choices, Speech speech) {
        this.section = section;
        this.sheet = sheet;
        this.choices = choices;
        this.speech = speech;
    }

    public List<EntryView.Difference> list(JsonNode before, JsonNode after) {
        var differences = new ArrayList<EntryView.Difference>();
        Stream.concat(sheet.members(), section.children().stream().map(Section.Children::name))
                .distinct()
                .filter(member -> !before.path(member).equals(after.path(member)))
                .forEach(member -> differences.add(new EntryView.Difference(
                        speech.member(sheet.list(), member), WordDiff.of(text(member, before), text(member, after)))));
        return differences;
    }

    /** One member as running words. */
    public String text(String member, JsonNode content) {
        var child = section.children().stream()
                .filter(one -> one.name().equals(member))
                .findFirst();
        if (child.isPresent()) {
            var lines = new ArrayList<String>();
            content.path(member).forEach(row -> lines.add(row(child.get(), row)));
            return String.join(" · ", lines);
        }
        return section.members().stream()
                .filter(one -> one.name().equals(member))
                .findFirst()
                .map(property -> words(sheet.list(), property, content.path(member)))
                .orElse("");
    }

    private String row(Section.Children child, JsonNode row) {
        if (child.bare()) {
            return words(child.name(), child.properties().getFirst(), row);
        }
        return String.join(
                ", ",
                child.properties().stream()
                        .map(property -> words(child.name(), property, row.path(property.name())))
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    private String words(String list, Property property, JsonNode value) {
        if (value.isMissingNode()) {
            return "";
        }
        var shown = new Shown(speech.language()).text(property, value);
        return switch (property) {
            case Property.Code code -> speech.code(list, code.name(), shown);
            case Property.Flag flag -> shown.isEmpty() ? "" : speech.text("desk.yes");
            case Property.Html html -> InlineHtml.text(shown);
            case Property.Reference reference ->
                choices.entries(reference, false).stream()
                        .filter(option -> option.value().equals(shown))
                        .map(FormItem.Option::label)
                        .map(Object::toString)
                        .findFirst()
                        .orElse("…");
            case Property.Id id -> "";
            default -> shown;
        };
    }
}

package org.planwerk.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.planwerk.identity.Acting;
import org.planwerk.packaging.Property;
import org.planwerk.packaging.Section;
import org.planwerk.packaging.Visibility;
import org.planwerk.web.FormItem;
import org.planwerk.web.FormItem.Control;
import org.planwerk.web.FormItem.Kind;
import org.planwerk.web.FormItem.Option;
import org.planwerk.web.FormPart;
import org.planwerk.web.WordDiff;
import tools.jackson.databind.JsonNode;

/** Lays the members of an entry out on its sheet. */
class EntryForm {

    private final Section section;
    private final Sheet sheet;
    private final Choices choices;
    private final Speech speech;

    EntryForm(Section section, Sheet sheet, Choices choices, Speech speech) {
        this.section = section;
        this.sheet = sheet;
        this.choices = choices;
        this.speech = speech;
    }

    /**
     * The sections of the form with what was typed.
     *
     * @param waiting the members that the public does not see yet as they are here
     * @param theirs what somebody else has written meanwhile, by member
     */
    List<FormPart> parts(Typed typed, Set<String> waiting, Map<String, List<WordDiff.Run>> theirs) {
        return sheet.parts().stream()
                .map(part -> new FormPart(
                        "teil-" + part.name(),
                        speech.text("desk.part." + part.name()),
                        part.members().stream()
                                .map(member -> item(member, typed, waiting.contains(member), theirs))
                                .toList()))
                .toList();
    }

    /** The first member of the rows of a list. */
    String firstMember(String list) {
        return section.children().stream()
                .filter(child -> child.name().equals(list))
                .findFirst()
                .orElseThrow()
                .properties()
                .getFirst()
                .name();
    }

    private FormItem item(String member, Typed typed, boolean waits, Map<String, List<WordDiff.Run>> theirs) {
        var child = section.children().stream()
                .filter(one -> one.name().equals(member))
                .findFirst();
        if (child.isPresent()) {
            return list(child.get(), typed, waits, theirs);
        }
        var property = section.members().stream()
                .filter(one -> one.name().equals(member))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(sheet.list() + " has no " + member));
        return control(sheet.list(), member, property, typed, waits, theirs.getOrDefault(member, List.of()));
    }

    private FormItem list(Section.Children child, Typed typed, boolean waits, Map<String, List<WordDiff.Run>> theirs) {
        var name = child.name();
        if (child.bare()) {
            var property = child.properties().getFirst();
            var isSet = Shown.isSet(child) && property instanceof Property.Reference;
            return new Control(
                    isSet ? Kind.SET : Kind.LINES,
                    name,
                    speech.member(sheet.list(), name),
                    speech.hint(sheet.list(), name),
                    typed.all(name),
                    property instanceof Property.Reference reference ? choices.entries(reference, false) : List.of(),
                    waits ? speech.text("desk.form.waiting") : null,
                    theirs.getOrDefault(name, List.of()));
        }
        var rows = new ArrayList<FormItem.Row>();
        for (var index = 0; index < typed.rows(name); index++) {
            var at = name + "[" + index + "].";
            var number = index + 1;
            rows.add(new FormItem.Row(
                    index,
                    speech.text("desk.row." + name, Map.of("number", number)),
                    child.properties().stream()
                            .<FormItem>map(
                                    property -> control(name, at + property.name(), property, typed, false, List.of()))
                            .toList()));
        }
        return new FormItem.Rows(
                speech.member(sheet.list(), name),
                waits ? speech.text("desk.form.waiting") : speech.hint(sheet.list(), name),
                name,
                rows,
                speech.text("desk.add." + name));
    }

    private Control control(
            String list, String name, Property property, Typed typed, boolean waits, List<WordDiff.Run> theirs) {
        return new Control(
                isTechnical(list, property) ? Kind.CHOICE : kind(property),
                name,
                speech.member(list, property.name()),
                speech.hint(list, property.name()),
                typed.all(name),
                options(list, property, typed.all(name)),
                waits ? speech.text("desk.form.waiting") : null,
                theirs);
    }

    private List<Option> options(String list, Property property, List<String> chosen) {
        return switch (property) {
            case Property.Reference reference -> choices.entries(reference, true);
            case Property.Code code ->
                choices.codes(list, code, code.usual() == null && !code.required()).stream()
                        .filter(option -> chosen.contains(option.value()) || mayChoose(list, code, option.value()))
                        .toList();
            default -> isTechnical(list, property) ? choices.technicalWords() : List.of();
        };
    }

    /** A file has no draft: who may not publish does not say that everybody may see it. */
    private static boolean mayChoose(String list, Property.Code code, String word) {
        return !list.equals("files")
                || !code.name().equals("visibility")
                || FileReach.visibilities(Acting.get()).contains(Visibility.valueOf(word));
    }

    /** The word of the program for which a plan has a word of its own: nobody knows those by heart. */
    private static boolean isTechnical(String list, Property property) {
        return list.equals("words") && property.name().equals("code");
    }

    private static Kind kind(Property property) {
        return switch (property) {
            case Property.Text text -> text.lines() ? Kind.LINES : Kind.LINE;
            case Property.Html html -> Kind.LINES;
            case Property.Whole whole -> Kind.NUMBER;
            case Property.Decimal decimal -> Kind.NUMBER;
            case Property.Flag flag -> Kind.TICK;
            case Property.Code code -> Kind.CHOICE;
            case Property.Reference reference -> Kind.CHOICE;
            default -> Kind.LINE;
        };
    }

    /** The members whose values differ. */
    static Set<String> differing(Stream<String> members, JsonNode one, JsonNode other) {
        return members.filter(member -> !one.path(member).equals(other.path(member)))
                .collect(java.util.stream.Collectors.toCollection(java.util.LinkedHashSet::new));
    }
}

package org.planwerk.desk.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.planwerk.desk.Sheets;
import org.planwerk.desk.Speech;
import org.planwerk.packaging.InlineHtml;
import org.planwerk.packaging.Property;
import org.planwerk.packaging.Section;
import org.planwerk.packaging.WorkingEntry;

/** A text of an entry that can be said in another language. */
record Translatable(String field, String label, String text, boolean html) {

    /** What is the same in every language. */
    private static final Set<String> SAME =
            Set.of("number", "symbol", "url", "paperRef", "phone", "email", "address", "unit", "numbering", "form");

    /** All that the entry says, in the order of its sheet; the blocks of a chapter one by one. */
    static List<Translatable> of(WorkingEntry entry, Section section, Speech speech) {
        var list = entry.key().list();
        var sheet = Sheets.find(list);
        if (sheet.isEmpty()) {
            return List.of();
        }
        var onSheet = sheet.get().members().collect(Collectors.toSet());
        var texts = new ArrayList<Translatable>();
        for (var member : section.members()) {
            var isText = member instanceof Property.Text || member instanceof Property.Html;
            if (isText
                    && onSheet.contains(member.name())
                    && !SAME.contains(member.name())
                    && !entry.text(member.name()).isEmpty()) {
                texts.add(new Translatable(
                        member.name(),
                        speech.member(list, member.name()),
                        entry.text(member.name()),
                        member instanceof Property.Html));
            }
        }
        var number = 0;
        for (var block : entry.content().path("blocks")) {
            number++;
            if (block.path("html").isString()) {
                texts.add(new Translatable(
                        "blocks." + block.path("id").asString(),
                        speech.text(
                                "desk.chapter.block",
                                java.util.Map.of(
                                        "number",
                                        number,
                                        "kind",
                                        speech.text("desk.code.blocks.kind."
                                                + block.path("kind").asString()))),
                        block.path("html").stringValue(),
                        true));
            }
        }
        return texts;
    }

    /** As people read it. */
    String shown() {
        return html ? InlineHtml.text(text) : text;
    }
}

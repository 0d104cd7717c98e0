package org.planwerk.monitoring.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A letter of a round, from which both its forms follow.
 *
 * @param measures what it is about, a line for each
 * @param act what the link does, before its address
 * @param other the same page for whoever would rather read the other language, in its words
 * @param last what stands below, small
 */
public record LetterView(
        Locale language,
        String subject,
        String greeting,
        List<String> before,
        List<String> measures,
        @Nullable Link act,
        List<String> after,
        @Nullable Other other,
        List<String> sign,
        @Nullable Link last) {

    public record Link(String label, String address) {}

    public record Other(Locale language, Link link) {}

    /** As plain text. */
    String text() {
        var parts = new ArrayList<String>();
        parts.add(greeting);
        parts.addAll(before);
        if (!measures.isEmpty()) {
            parts.add(measures.stream().map(measure -> "- " + measure).collect(Collectors.joining("\n")));
        }
        if (act != null) {
            parts.add(act.label() + ":\n" + act.address());
        }
        parts.addAll(after);
        if (other != null) {
            parts.add(other.link().label() + ":\n" + other.link().address());
        }
        parts.add(String.join("\n", sign));
        if (last != null) {
            parts.add("-- \n" + last.label() + ":\n" + last.address());
        }
        return String.join("\n\n", parts) + "\n";
    }
}

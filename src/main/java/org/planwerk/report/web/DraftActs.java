package org.planwerk.report.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.planwerk.report.Part;

/** What the buttons of a draft do with its parts. */
final class DraftActs {

    private DraftActs() {}

    /** @param act such as {@code up-3}: the third part one further up; {@code add} adds {@code more} */
    static List<Part> apply(String act, String more, List<Part> parts, String heading) {
        var changed = new ArrayList<>(parts);
        if (act.equals("add")) {
            var kind = Part.Kind.valueOf(more);
            changed.add(kind == Part.Kind.TEXT ? new Part(kind, heading, null) : new Part(kind));
            return changed;
        }
        var words = act.split("-");
        if (words.length != 2 || !words[1].matches("\\d{1,3}")) {
            return parts;
        }
        var at = Integer.parseInt(words[1]) - 1;
        if (at < 0 || at >= parts.size()) {
            return parts;
        }
        switch (words[0]) {
            case "up" -> Collections.swap(changed, at, Math.max(0, at - 1));
            case "down" -> Collections.swap(changed, at, Math.min(parts.size() - 1, at + 1));
            case "remove" -> changed.remove(at);
            default -> {}
        }
        return changed;
    }
}

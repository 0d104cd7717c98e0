package org.planwerk.web;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/** What changed between two wordings, by words, so that people can read it. */
public final class WordDiff {

    private WordDiff() {}

    /** Words that stayed, went or came, with the spaces between them. */
    public record Run(Kind kind, String text) {

        public enum Kind {
            KEPT,
            DELETED,
            INSERTED
        }
    }

    /** The runs from {@code before} to {@code after}; a single kept word between two changes belongs to the change. */
    public static List<Run> of(String before, String after) {
        var old = words(before);
        var renewed = words(after);
        var runs = new ArrayList<Run>();
        var changes = bridged(DiffUtils.diff(old, renewed).getDeltas());
        var at = 0;
        for (var change : changes) {
            add(runs, Run.Kind.KEPT, old.subList(at, change.oldFrom()));
            add(runs, Run.Kind.DELETED, old.subList(change.oldFrom(), change.oldTo()));
            add(runs, Run.Kind.INSERTED, renewed.subList(change.newFrom(), change.newTo()));
            at = change.oldTo();
        }
        add(runs, Run.Kind.KEPT, old.subList(at, old.size()));
        return List.copyOf(runs);
    }

    private record Change(int oldFrom, int oldTo, int newFrom, int newTo) {

        boolean touches(Change next) {
            return next.oldFrom - oldTo <= 1;
        }

        Change and(Change next) {
            return new Change(oldFrom, next.oldTo, newFrom, next.newTo);
        }
    }

    private static List<Change> bridged(List<AbstractDelta<String>> deltas) {
        var changes = new ArrayList<Change>();
        for (var delta : deltas) {
            var from = delta.getSource();
            var to = delta.getTarget();
            var change = new Change(
                    from.getPosition(),
                    from.getPosition() + from.size(),
                    to.getPosition(),
                    to.getPosition() + to.size());
            if (!changes.isEmpty() && changes.getLast().touches(change)) {
                change = changes.removeLast().and(change);
            }
            changes.add(change);
        }
        return changes;
    }

    private static void add(List<Run> runs, Run.Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            runs.add(new Run(kind, String.join(" ", words)));
        }
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }
}

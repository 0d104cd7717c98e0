package org.planwerk.document.word;

import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fields: what Word puts in from elsewhere. Their results are text, their instructions are not, tables of contents neither. */
final class Fields {

    private static final Set<String> SKIPPED = Set.of("TOC", "INDEX", "TOA", "TC", "XE", "TA", "RD");
    private static final Pattern ADDRESS = Pattern.compile("\\s*HYPERLINK\\s+\"([^\"]+)\".*", Pattern.CASE_INSENSITIVE);

    private final ArrayDeque<Field> open = new ArrayDeque<>();

    private static final class Field {
        private final StringBuilder instruction = new StringBuilder();
        private boolean shows;

        private boolean isSkipped() {
            var name = instruction.toString().strip().split("\\s", 2)[0].toUpperCase(Locale.ROOT);
            return !shows || SKIPPED.contains(name);
        }

        private @Nullable String address() {
            var address = ADDRESS.matcher(instruction);
            return address.matches() ? address.group(1) : null;
        }
    }

    void mark(@Nullable String type) {
        switch (type == null ? "" : type) {
            case "begin" -> open.push(new Field());
            case "separate" -> {
                if (!open.isEmpty()) {
                    open.element().shows = true;
                }
            }
            case "end" -> open.poll();
            default -> {}
        }
    }

    void instruct(String instruction) {
        if (!open.isEmpty() && !open.element().shows) {
            open.element().instruction.append(instruction);
        }
    }

    /** Whether what comes now is no text of the author. */
    boolean isSkipping() {
        return open.stream().anyMatch(Field::isSkipped);
    }

    /** Where a text leads that a field makes a link of. */
    @Nullable String address() {
        for (var field : open) {
            var address = field.address();
            if (address != null) {
                return address;
            }
        }
        return null;
    }

    /** Forgets fields that never ended; says whether there were any. */
    boolean close() {
        var any = !open.isEmpty();
        open.clear();
        return any;
    }
}

package org.planwerk.document.print;

import java.util.Map;
import java.util.SortedSet;
import org.planwerk.document.Reason;

/** A document has signs that no font here can print; printing it without them would change what it says. */
public final class GlyphsMissing extends RuntimeException {

    private final transient Reason reason;

    GlyphsMissing(SortedSet<String> signs) {
        super("no glyphs for " + signs);
        reason = new Reason("document.refused.glyphs", Map.of("signs", String.join(" ", signs), "count", signs.size()));
    }

    /** The sentence that says which signs and what to do. */
    public Reason reason() {
        return reason;
    }
}

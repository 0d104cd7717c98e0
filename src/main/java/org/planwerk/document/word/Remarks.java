package org.planwerk.document.word;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.planwerk.document.Reason;

/** What could not be taken over as it was, counted. */
final class Remarks {

    private final Map<Remark, Integer> counts = new EnumMap<>(Remark.class);

    /** What is remarked; the key is the end of the text's key. */
    enum Remark {
        DELETED("deleted"),
        INSERTED("inserted"),
        COMMENTS("comments"),
        HIDDEN("hidden"),
        NO_ALT("noAlt"),
        PICTURE("picture"),
        LINKED("linked"),
        OBJECT("object"),
        CHART("chart"),
        DRAWING("drawing"),
        FORMULA("formula"),
        SYMBOL("symbol"),
        LINK("link"),
        NESTED("nested"),
        CONTINUED("continued"),
        OUTLINE("outline"),
        UNCLOSED("unclosed");

        private final String key;

        Remark(String key) {
            this.key = key;
        }
    }

    void add(Remark remark) {
        add(remark, 1);
    }

    void add(Remark remark, int count) {
        if (count > 0) {
            counts.merge(remark, count, Integer::sum);
        }
    }

    List<Reason> list() {
        return counts.entrySet().stream()
                .map(each -> new Reason("document.word." + each.getKey().key, Map.of("count", each.getValue())))
                .toList();
    }
}

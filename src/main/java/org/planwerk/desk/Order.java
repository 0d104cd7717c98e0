package org.planwerk.desk;

import java.util.ArrayList;
import java.util.List;
import org.planwerk.packaging.WorkingEntry;
import org.planwerk.packaging.Writing;

/** Changes the order of entries by their positions. */
final class Order {

    private Order() {}

    /** Writes that exchange two entries; where positions are not told apart, all are numbered anew. */
    static List<Writing> exchanged(List<WorkingEntry> all, int one, int other) {
        var order = new ArrayList<>(all);
        order.set(one, all.get(other));
        order.set(other, all.get(one));
        var writings = new ArrayList<Writing>();
        for (var place = 0; place < order.size(); place++) {
            var entry = order.get(place);
            if (entry.content().path("position").asInt(0) != place + 1) {
                writings.add(Writing.changed(
                        entry.key(), entry.content().deepCopy().put("position", place + 1), entry.version()));
            }
        }
        return writings;
    }
}

package org.planwerk.desk.table;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Remembers how files with the same heads were read. */
@Service
class Mappings {

    private final MappingStore store;
    private final Clock clock;

    Mappings(MappingStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** As it was chosen the last time, in the order of these heads; nothing if such a file never came. */
    @Transactional(readOnly = true)
    public List<String> find(List<String> heads) {
        return store.find(Columns.LIST, Heads.key(heads))
                .map(mapping -> {
                    var known = JsonMapper.shared().readTree(mapping);
                    var given = new HashSet<String>();
                    var columns = new ArrayList<String>();
                    for (var key : keys(heads)) {
                        var name = known.path(key).asString("");
                        columns.add(name.isEmpty() || given.add(name) ? name : "");
                    }
                    return List.copyOf(columns);
                })
                .orElse(List.of());
    }

    @Transactional
    public void keep(List<String> heads, List<String> columns) {
        var mapping = JsonMapper.shared().createObjectNode();
        var keys = keys(heads);
        for (var at = 0; at < Math.min(keys.size(), columns.size()); at++) {
            mapping.put(keys.get(at), columns.get(at));
        }
        store.keep(Columns.LIST, Heads.key(heads), mapping.toString(), clock.instant());
    }

    /** Two columns may have the same head. */
    private static List<String> keys(List<String> heads) {
        Map<String, Integer> counts = new HashMap<>();
        return heads.stream()
                .map(Heads::bare)
                .map(head -> head + "#" + counts.merge(head, 1, Integer::sum))
                .toList();
    }
}

package org.planwerk.packaging;

import java.util.List;
import java.util.Map;

/** The content of a plan package: the entries of each list, in the order in which they stand there. */
public record PlanPackage(Map<String, List<Entry>> lists) {

    public List<Entry> list(String section) {
        return lists.getOrDefault(section, List.of());
    }
}

package org.planwerk.packaging;

import java.util.List;
import java.util.Map;

/** A row of a table as column values, without those that are null, and whether it lies in the bin. */
record Row(Map<String, Object> values, boolean binned) {

    /** @throws NullPointerException if a column of the key is null */
    List<Object> key(List<String> columns) {
        return columns.stream()
                .map(values::get)
                .map(java.util.Objects::requireNonNull)
                .toList();
    }
}

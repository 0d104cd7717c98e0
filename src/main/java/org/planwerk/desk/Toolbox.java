package org.planwerk.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planwerk.packaging.WorkingEntry;

/** What can be done with a list or with one of its entries beside writing it; whoever has such pages provides it. */
public interface Toolbox {

    /** A way to such a page; {@code path} stands behind municipality and language. */
    record Tool(String label, String path) {}

    /** @param entry null for the list itself */
    List<Tool> list(Place place, @Nullable WorkingEntry entry, Speech speech);
}

package org.planwerk.desk.table;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planwerk.desk.Place;
import org.planwerk.desk.Speech;
import org.planwerk.desk.Toolbox;
import org.planwerk.packaging.WorkingEntry;
import org.springframework.stereotype.Component;

@Component
class TableTools implements Toolbox {

    @Override
    public List<Tool> list(Place place, @Nullable WorkingEntry entry, Speech speech) {
        var edition = place.edition();
        if (entry != null || edition == null || !place.sheet().list().equals(Columns.LIST)) {
            return List.of();
        }
        return TableTabs.of(edition, speech, "", -1).stream()
                .map(tab -> new Tool(tab.label().text(), tab.href()))
                .toList();
    }
}

package org.planwerk.desk.table;

import java.util.List;
import org.planwerk.desk.DeskEdition;
import org.planwerk.desk.Speech;
import org.planwerk.web.Tab;

/** The ways to work on many measures at once. */
final class TableTabs {

    private TableTabs() {}

    static List<Tab> of(DeskEdition edition, Speech speech, String prefix, int current) {
        var list = prefix + edition.path() + "/massnahmen";
        return List.of(
                new Tab(speech.text("desk.table.tab.grid"), list + "/tabelle", current == 0, null),
                new Tab(speech.text("desk.table.tab.import"), list + "/einlesen", current == 1, null),
                new Tab(speech.text("desk.table.tab.bulk"), list + "/sammeln", current == 2, null),
                new Tab(speech.text("desk.table.tab.xlsx"), list + ".xlsx", false, null),
                new Tab(speech.text("desk.table.tab.csv"), list + ".csv", false, null));
    }
}

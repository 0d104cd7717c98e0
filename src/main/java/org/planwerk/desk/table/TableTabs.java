package org.planwerk.desk.table;

import java.util.ArrayList;
import java.util.List;
import org.planwerk.desk.DeskEdition;
import org.planwerk.desk.Speech;
import org.planwerk.identity.Acting;
import org.planwerk.identity.Permission;
import org.planwerk.web.Tab;

/** The ways to work on many measures at once. */
final class TableTabs {

    private TableTabs() {}

    static List<Tab> of(DeskEdition edition, Speech speech, String prefix, int current) {
        var list = prefix + edition.path() + "/massnahmen";
        var tabs = new ArrayList<Tab>();
        if (Acting.get().may(Permission.WRITE)) {
            tabs.add(new Tab(speech.text("desk.table.tab.grid"), list + "/tabelle", current == 0, null));
            tabs.add(new Tab(speech.text("desk.table.tab.import"), list + "/einlesen", current == 1, null));
            tabs.add(new Tab(speech.text("desk.table.tab.bulk"), list + "/sammeln", current == 2, null));
        }
        tabs.add(new Tab(speech.text("desk.table.tab.xlsx"), list + ".xlsx", false, null));
        tabs.add(new Tab(speech.text("desk.table.tab.csv"), list + ".csv", false, null));
        return tabs;
    }
}

package org.planwerk.desk.life;

import java.util.List;
import org.planwerk.desk.EntryView;
import org.planwerk.web.Crumb;
import org.planwerk.web.Entry;
import org.planwerk.web.Words;

/** What the working text says differently from what the council decided. */
record DriftView(Words title, String path, String back, List<Crumb> crumbs, int looked, List<Group> groups) {

    /** The texts of one list. */
    record Group(String title, List<Line> lines) {}

    /** One text; {@code how} says in words how far it has moved on. */
    record Line(Entry title, String how, List<EntryView.Difference> differences) {}
}

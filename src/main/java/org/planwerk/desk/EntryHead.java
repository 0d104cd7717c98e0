package org.planwerk.desk;

import java.util.List;
import org.planwerk.packaging.WorkingEntry;
import org.planwerk.web.Crumb;
import org.planwerk.web.Tab;
import org.planwerk.web.Words;

/** What stands above each view of an entry, whatever the view. */
public record EntryHead(
        Words title,
        String eyebrow,
        List<String> meta,
        String path,
        String current,
        List<Crumb> crumbs,
        List<Tab> tabs) {

    /** @param view the end of the address of the view, such as {@code /verlauf} */
    public static EntryHead of(Place place, WorkingEntry entry, Speech speech, String prefix, String view) {
        return new EntryHead(
                Words.of(entry.title()),
                EntryPages.eyebrow(place, entry, speech),
                List.of(speech.text("desk.publicity." + entry.publicity())),
                place.path(entry) + view,
                EntryPages.current(place.sheet()),
                EntryPages.crumbs(place, entry.title(), speech),
                EntryPages.entryTabs(place, entry, speech, prefix, view));
    }

    public EntryHead with(List<String> facts) {
        return new EntryHead(title, eyebrow, facts, path, current, crumbs, tabs);
    }
}

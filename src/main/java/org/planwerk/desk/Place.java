package org.planwerk.desk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planwerk.packaging.EntryKey;
import org.planwerk.packaging.EntryTitle;
import org.planwerk.packaging.WorkingEntry;

/** A list in the workshop: its sheet, and of texts the edition. Knows the addresses of the list and of its entries. */
public record Place(Sheet sheet, @Nullable DeskEdition edition) {

    /** Where a text of the edition stands. */
    public static Place of(EntryKey text, DeskEdition edition) {
        return new Place(Sheets.find(text.list()).orElseThrow(), edition);
    }

    public @Nullable UUID editionId() {
        return edition == null ? null : edition.id();
    }

    /** Behind municipality and language. */
    public String path() {
        return (edition == null ? "/werkstatt" : edition.path()) + "/" + sheet.path();
    }

    public String path(WorkingEntry entry) {
        return path(entry.key(), sheet.edition() || sheet.list().equals("sources") ? entry.no() : 0);
    }

    public String path(EntryTitle title) {
        return path(title.key(), sheet.edition() || sheet.list().equals("sources") ? title.no() : 0);
    }

    private String path(EntryKey key, int no) {
        return path() + "/" + (no > 0 ? Integer.toString(no) : key.id());
    }
}

package org.planwerk.desk;

import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planwerk.packaging.EntryKey;
import org.planwerk.packaging.WorkingEntry;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Finds lists and entries by their addresses in the workshop, and the addresses of entries. */
@Component
public class Places {

    private final Workbench workbench;
    private final DeskEditions editions;

    Places(Workbench workbench, DeskEditions editions) {
        this.workbench = workbench;
        this.editions = editions;
    }

    /** A help page answers if there is no such list or edition. */
    public Place at(String path, @Nullable Integer edition) {
        try {
            return find(path, edition);
        } catch (NoSuchElementException missing) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, missing);
        }
    }

    private Place find(String path, @Nullable Integer edition) {
        return new Place(Sheets.at(path, edition != null), edition == null ? null : editions.get(edition));
    }

    /** A help page answers if the list has no such entry that may be read. */
    public WorkingEntry entry(Place place, String id) {
        try {
            return find(place, id);
        } catch (NoSuchElementException missing) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, missing);
        }
    }

    private WorkingEntry find(Place place, String id) {
        var sheet = place.sheet();
        if (id.matches("\\d{1,9}") && (sheet.edition() || sheet.list().equals("sources"))) {
            var no = Integer.parseInt(id);
            return workbench.list(sheet.list(), place.editionId()).stream()
                    .filter(entry -> entry.no() == no)
                    .findFirst()
                    .orElseThrow(() -> new NoSuchElementException(sheet.list() + " " + id));
        }
        if (!sheet.list().equals("legalPages") && !id.matches("[0-9a-f-]{36}")) {
            throw new NoSuchElementException(sheet.list() + " " + id);
        }
        return workbench.get(new EntryKey(sheet.list(), id, place.editionId()));
    }

    /** The address of an entry; nothing for those that have no sheet. */
    public Optional<String> path(WorkingEntry entry) {
        return Sheets.find(entry.key().list()).flatMap(sheet -> {
            if (!sheet.edition()) {
                return Optional.of(new Place(sheet, null).path(entry));
            }
            return editions.list().stream()
                    .filter(edition -> edition.id().equals(entry.key().edition()))
                    .findFirst()
                    .map(edition -> new Place(sheet, edition).path(entry));
        });
    }
}

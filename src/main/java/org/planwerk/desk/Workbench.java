package org.planwerk.desk;

import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planwerk.identity.Acting;
import org.planwerk.identity.Permission;
import org.planwerk.packaging.Entries;
import org.planwerk.packaging.EntryKey;
import org.planwerk.packaging.EntryTitle;
import org.planwerk.packaging.Visibility;
import org.planwerk.packaging.WorkingEntry;
import org.planwerk.packaging.Writing;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** The entries as the person who acts may read and write them. What may not be read is as if it were not there. */
@Service
public class Workbench {

    private final Entries entries;
    private final FileReach files;

    Workbench(Entries entries) {
        this.entries = entries;
        this.files = new FileReach(entries);
    }

    @Transactional(readOnly = true)
    public List<WorkingEntry> list(String list, @Nullable UUID edition) {
        return entries.list(list, edition).stream().filter(this::mayRead).toList();
    }

    @Transactional(readOnly = true)
    public List<EntryTitle> titles(String list, @Nullable UUID edition) {
        return entries.titles(list, edition);
    }

    @Transactional(readOnly = true)
    public Optional<WorkingEntry> find(EntryKey key) {
        return entries.find(key).filter(this::mayRead);
    }

    /** @throws NoSuchElementException if there is none that may be read */
    @Transactional(readOnly = true)
    public WorkingEntry get(EntryKey key) {
        return find(key).orElseThrow(() -> new NoSuchElementException(key.toString()));
    }

    /** Whether the person may change this entry as it stands. */
    @Transactional(readOnly = true)
    public boolean mayWrite(Sheet sheet, WorkingEntry entry) {
        return mayWrite(Acting.get(), sheet, entry.key().id(), entry.content(), List.of());
    }

    /** Whether the person may add an entry to this list, in some field at least. */
    @Transactional(readOnly = true)
    public boolean mayAdd(Sheet sheet) {
        var acting = Acting.get();
        return acting.may(sheet.permission())
                && (sheet.permission() != Permission.WRITE
                        || acting.mayWriteEverywhere()
                        || Fields.belongsToFields(sheet.list()));
    }

    /** Who may see a file, of what the person may say about that. */
    @Transactional(readOnly = true)
    public List<Visibility> visibilities() {
        return FileReach.visibilities(Acting.get());
    }

    /** @throws AccessDeniedException answered with a help page, if the person may add nothing to this list */
    @Transactional(readOnly = true)
    public void requireAdd(Sheet sheet) {
        if (!mayAdd(sheet)) {
            throw new AccessDeniedException("may not add to " + sheet.list());
        }
    }

    /** @throws AccessDeniedException answered with a help page, if the person may not change the entry as it stands */
    @Transactional(readOnly = true)
    public void requireWrite(Sheet sheet, WorkingEntry entry) {
        if (!mayWrite(sheet, entry)) {
            throw new AccessDeniedException("may not change " + entry.key());
        }
    }

    /** Writes all or none, in the name of the person. */
    @Transactional
    public List<WorkingEntry> write(List<Writing> writings) {
        var acting = Acting.get();
        for (var writing : writings) {
            var sheet = Sheets.find(writing.list()).orElseThrow();
            require(acting, sheet, writing.id(), writing.content(), writings);
            if (writing.id() != null) {
                find(new EntryKey(writing.list(), writing.id(), writing.edition()))
                        .ifPresent(before -> require(acting, sheet, writing.id(), before.content(), writings));
            }
        }
        return entries.write(Signature.get(), writings);
    }

    @Transactional
    public WorkingEntry bin(EntryKey key, int basedOn) {
        requireWrite(key);
        return entries.bin(Signature.get(), key, basedOn);
    }

    @Transactional
    public WorkingEntry restore(EntryKey key) {
        requireWrite(key);
        return entries.restore(Signature.get(), key);
    }

    @Transactional
    public void publish(Collection<EntryKey> keys) {
        Acting.get().require(Permission.PUBLISH);
        entries.publish(Signature.get(), keys);
    }

    @Transactional(readOnly = true)
    public List<WorkingEntry> listReferring(EntryKey key) {
        return entries.listReferring(key).stream().filter(this::mayRead).toList();
    }

    /** What of an edition is not as the public sees it, by its keys alone. */
    @Transactional(readOnly = true)
    public List<EntryKey> listWaitingKeys(UUID edition) {
        return entries.listWaitingKeys(edition);
    }

    /** Everything of an edition that is not as the public sees it. */
    @Transactional(readOnly = true)
    public List<WorkingEntry> listWaiting(UUID edition) {
        return entries.listWaiting(edition).stream().filter(this::mayRead).toList();
    }

    private void requireWrite(EntryKey key) {
        requireWrite(Sheets.find(key.list()).orElseThrow(), get(key));
    }

    private void require(Acting acting, Sheet sheet, @Nullable String id, JsonNode content, List<Writing> together) {
        if (!mayWrite(acting, sheet, id, content, together)) {
            throw new AccessDeniedException("may not write " + sheet.list() + " " + id);
        }
    }

    private boolean mayWrite(
            Acting acting, Sheet sheet, @Nullable String id, JsonNode content, List<Writing> together) {
        if (sheet.permission() != Permission.WRITE || acting.mayWriteEverywhere()) {
            return acting.may(sheet.permission());
        }
        if (FileReach.isAbout(sheet.list())) {
            return acting.may(Permission.WRITE) && files.mayWrite(acting, sheet.list(), id, content, together);
        }
        return acting.mayWriteIn(Fields.of(sheet.list(), content));
    }

    /** Whether the person may know of an entry, wherever it comes from. */
    @Transactional(readOnly = true)
    public boolean mayRead(WorkingEntry entry) {
        return !entry.text("visibility").equals("NON_PUBLIC") || Acting.get().may(Permission.READ_NON_PUBLIC);
    }
}

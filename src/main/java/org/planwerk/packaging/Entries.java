package org.planwerk.packaging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.planwerk.history.Action;
import org.planwerk.history.Author;
import org.planwerk.history.Histories;
import org.planwerk.packaging.WorkingEntry.Publicity;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * What people in the workshop read and write, entry by entry: the same lists, checks and rules as of the package.
 *
 * <p>Texts of an edition are written as drafts and published as a chosen set; what has no layers holds as soon as it is
 * saved. Every change is kept in the history. Each method that writes throws {@link EntryRefused}, and then changes
 * nothing.
 */
@Service
public class Entries {

    private final PackageFormat format;
    private final List<PackagePart> parts;
    private final PackageStore store;
    private final EntryRows rows;
    private final Histories histories;
    private final Recording recording;
    private final ApplicationEventPublisher events;

    Entries(
            PackageFormat format,
            List<PackagePart> parts,
            PackageStore store,
            Histories histories,
            Recording recording,
            ApplicationEventPublisher events) {
        this.format = format;
        this.parts = parts;
        this.store = store;
        this.rows = new EntryRows(store);
        this.histories = histories;
        this.recording = recording;
        this.events = events;
    }

    /** The entry as it is worked on, also if it lies in the bin. */
    @Transactional(readOnly = true)
    public Optional<WorkingEntry> find(EntryKey key) {
        var section = format.section(key.list());
        return working(section, rows.list(section, key.columns(section), Layer.working())).stream()
                .findFirst();
    }

    /** @throws NoSuchElementException if there is none */
    @Transactional(readOnly = true)
    public WorkingEntry get(EntryKey key) {
        return find(key).orElseThrow(() -> new NoSuchElementException(key.toString()));
    }

    /** The entries of a list as they are worked on, of one edition or of all, by number or key; those in the bin too. */
    @Transactional(readOnly = true)
    public List<WorkingEntry> list(String list, @Nullable UUID edition) {
        var section = format.section(list);
        return working(section, rows.list(section, of(edition), Layer.working()));
    }

    /** What everybody may read of the entry, or what the council decided. */
    @Transactional(readOnly = true)
    public Optional<WorkingEntry> find(EntryKey key, Layer layer) {
        var section = format.section(key.list());
        return rows.list(section, key.columns(section), List.of(layer)).stream()
                .filter(kept -> !kept.binned())
                .map(kept ->
                        new WorkingEntry(kept.key(), Recording.content(section, kept.entry()), 0, Publicity.PUBLISHED))
                .findFirst();
    }

    /** The entries of a list of an edition in one layer, without those in the bin. */
    @Transactional(readOnly = true)
    public List<WorkingEntry> list(String list, UUID edition, Layer layer) {
        var section = format.section(list);
        return rows.list(section, of(edition), List.of(layer)).stream()
                .filter(kept -> !kept.binned())
                .map(kept ->
                        new WorkingEntry(kept.key(), Recording.content(section, kept.entry()), 0, Publicity.PUBLISHED))
                .sorted(WorkingOrder.ORDER)
                .toList();
    }

    /** What the entries of a list are called, without those in the bin, in the order in which people expect them. */
    @Transactional(readOnly = true)
    public List<EntryTitle> titles(String list, @Nullable UUID edition) {
        var section = format.section(list);
        return rows.titles(section, of(edition));
    }

    /** Writes all of these or none; each comes back as it now stands. What says nothing new is not kept again. */
    @Transactional
    public List<WorkingEntry> write(Author by, List<Writing> writings) {
        histories.begin();
        store.deferConstraints();
        var drafting = new Drafting(format, parts, this, store, rows);
        var drafts = drafting.read(writings);
        var created = new ArrayList<EntryKey>();
        var changed = new ArrayList<EntryKey>();
        var found = new ArrayList<WorkingEntry>();
        for (var draft : drafts) {
            if (draft.before() == null) {
                created.add(draft.key());
            } else if (!draft.isSame()) {
                changed.add(draft.key());
                if (draft.before().version() == 0) {
                    found.add(draft.before());
                }
            }
        }
        drafting.store(drafts.stream().filter(draft -> !draft.isSame()).toList());
        try {
            store.checkConstraints();
        } catch (DuplicateKeyException twice) {
            throw drafting.refused(twice, drafts);
        }
        recording.record(by, found, Action.FOUND);
        recording.record(by, created.stream().map(this::get).toList(), Action.CREATED);
        recording.record(by, changed.stream().map(this::get).toList(), Action.CHANGED);
        if (drafts.stream()
                .anyMatch(draft -> !draft.isSame() && !draft.section().layered())) {
            events.publishEvent(new ContentPublished());
        }
        return drafts.stream().map(draft -> get(draft.key())).toList();
    }

    /** Puts the entry into the bin; a text of an edition goes with the next publication. */
    @Transactional
    public WorkingEntry bin(Author by, EntryKey key, @Nullable Integer basedOn) {
        histories.begin();
        var entry = current(key, basedOn);
        if (!entry.publicity().isBinned()) {
            mark(key, true);
            note(by, key, Action.BINNED, entry);
        }
        return get(key);
    }

    /** Takes the entry out of the bin. */
    @Transactional
    public WorkingEntry restore(Author by, EntryKey key) {
        histories.begin();
        var entry = get(key);
        if (entry.publicity().isBinned()) {
            mark(key, false);
            note(by, key, Action.RESTORED, entry);
        }
        return get(key);
    }

    /** Everybody sees from now on what these drafts say; all in one transaction, and one new content version. */
    @Transactional
    public void publish(Author by, Collection<EntryKey> keys) {
        histories.begin();
        store.deferConstraints();
        var frozen = parts.stream().flatMap(part -> part.frozen().stream()).collect(Collectors.toSet());
        var refused =
                keys.stream().filter(key -> frozen.contains(key.edition())).collect(Collectors.toSet());
        if (!refused.isEmpty()) {
            throw new EntryRefused.Frozen(refused);
        }
        publishAlsoFrozen(by, keys);
    }

    /** As {@link #publish}, for what the council decided differently from what lay before it. */
    @Transactional
    public void publishAlsoFrozen(Author by, Collection<EntryKey> keys) {
        histories.begin();
        store.deferConstraints();
        var published = new ArrayList<WorkingEntry>();
        for (var key : Set.copyOf(keys)) {
            if (replacePublished(key)) {
                published.add(get(key));
            }
        }
        recording.record(by, published, Action.PUBLISHED);
        notePublished(
                by,
                parts.stream().flatMap(part -> part.published(keys).stream()).toList());
        events.publishEvent(new ContentPublished());
    }

    /**
     * Shows in this transaction the edition as if it were public and all of its drafts were published; the transaction can
     * then only be rolled back.
     *
     * @param shown what else is shown as if it were public
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void foresee(UUID edition, Set<Visibility> shown) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        store.deferConstraints();
        listWaitingKeys(edition).forEach(this::replacePublished);
        parts.forEach(part -> part.foreseen(edition));
        reveal(format.section("editions"), Map.of("id", edition), EnumSet.allOf(Visibility.class));
        format.sections().stream().filter(Section::layered).forEach(section -> reveal(section, of(edition), shown));
    }

    private void reveal(Section section, Map<String, Object> where, Set<Visibility> shown) {
        if (!section.columns().contains("visibility")) {
            return;
        }
        var layer = section.layered() ? Layer.PUBLISHED : null;
        for (var kept : rows.list(section, where, List.of(Layer.PUBLISHED))) {
            var visibility = Visibility.valueOf(
                    Objects.toString(kept.entry().values().get("visibility"), Visibility.PUBLIC.name()));
            if (visibility != Visibility.PUBLIC && shown.contains(visibility) && !kept.binned()) {
                kept.entry().values().put("visibility", Visibility.PUBLIC.name());
                new EntryKeeping(store, section, kept.key()).put(kept.entry(), layer, false);
            }
        }
    }

    /** Whether there was a draft. */
    private boolean replacePublished(EntryKey key) {
        var section = format.section(key.list());
        var drafts = rows.list(section, key.columns(section), List.of(Layer.DRAFT));
        for (var draft : drafts) {
            var keeping = new EntryKeeping(store, section, draft.key());
            keeping.put(draft.entry(), Layer.PUBLISHED, draft.binned());
            keeping.remove(Layer.DRAFT);
        }
        return !drafts.isEmpty();
    }

    /** Keeps these in the history as they stand now, after a room has published them or put them into the bin itself. */
    @Transactional
    public void notePublished(Author by, Collection<EntryKey> keys) {
        histories.begin();
        var entries = keys.stream().map(this::get).toList();
        recording.record(
                by,
                entries.stream().filter(entry -> !entry.publicity().isBinned()).toList(),
                Action.PUBLISHED);
        recording.record(
                by,
                entries.stream().filter(entry -> entry.publicity().isBinned()).toList(),
                Action.BINNED);
    }

    /** Keeps the entry in the history as it stands now, after a room has changed it itself. */
    @Transactional
    public void noteMoved(Author by, EntryKey key) {
        note(by, key, Action.MOVED, get(key));
    }

    /** The entries outside of the bin that refer to this one, which would then lead nowhere. */
    @Transactional(readOnly = true)
    public List<WorkingEntry> listReferring(EntryKey key) {
        return new Referring(format, rows, this).list(key);
    }

    /** All entries whose draft differs from what is published. */
    @Transactional(readOnly = true)
    public List<WorkingEntry> listWaiting(UUID edition) {
        return format.sections().stream()
                .filter(Section::layered)
                .flatMap(section -> list(section.name(), edition).stream())
                .filter(entry -> entry.publicity().isWaiting())
                .toList();
    }

    /** The keys of {@link #listWaiting}, for those who need not read what the drafts say. */
    @Transactional(readOnly = true)
    public List<EntryKey> listWaitingKeys(UUID edition) {
        return format.sections().stream()
                .filter(Section::layered)
                .flatMap(section -> rows.waiting(section, of(edition)).stream())
                .toList();
    }

    private void note(Author by, EntryKey key, Action action, WorkingEntry before) {
        if (before.version() == 0 && action != Action.MOVED) {
            recording.record(by, List.of(before), Action.FOUND);
        }
        recording.record(by, List.of(get(key)), action);
        if (!format.section(key.list()).layered()) {
            events.publishEvent(new ContentPublished());
        }
    }

    private WorkingEntry current(EntryKey key, @Nullable Integer basedOn) {
        var entry = get(key);
        if (basedOn != null && basedOn != entry.version()) {
            throw new EntryRefused.Overtaken(entry);
        }
        return entry;
    }

    private void mark(EntryKey key, boolean binned) {
        var section = format.section(key.list());
        var kept = rows.list(section, key.columns(section), Layer.working());
        var keeping = new EntryKeeping(store, section, key);
        var draft = kept.stream().filter(one -> one.layer() == Layer.DRAFT).findFirst();
        var published =
                kept.stream().filter(one -> one.layer() == Layer.PUBLISHED).findFirst();
        if (!section.layered()) {
            keeping.mark(null, binned);
        } else if (draft.isPresent()) {
            keeping.mark(Layer.DRAFT, binned);
        } else {
            keeping.put(published.orElseThrow().entry(), Layer.DRAFT, binned);
        }
    }

    private static Map<String, Object> of(@Nullable UUID edition) {
        return edition == null ? Map.of() : Map.of(Section.EDITION, edition);
    }

    /** Of each entry the draft where there is one. */
    private List<WorkingEntry> working(Section section, List<EntryRows.Kept> all) {
        var layers = new LinkedHashMap<EntryKey, Map<Layer, EntryRows.Kept>>();
        for (var kept : all) {
            layers.computeIfAbsent(kept.key(), key -> new HashMap<>())
                    .put(Objects.requireNonNullElse(kept.layer(), Layer.PUBLISHED), kept);
        }
        var versions = recording.versions(List.copyOf(layers.keySet()));
        return layers.entrySet().stream()
                .map(entry -> {
                    var draft = entry.getValue().get(Layer.DRAFT);
                    var published = entry.getValue().get(Layer.PUBLISHED);
                    var shown = Objects.requireNonNull(draft == null ? published : draft);
                    return new WorkingEntry(
                            entry.getKey(),
                            Recording.content(section, shown.entry()),
                            versions.getOrDefault(entry.getKey(), 0),
                            publicity(section, draft, published));
                })
                .sorted(WorkingOrder.ORDER)
                .toList();
    }

    private static Publicity publicity(
            Section section, EntryRows.@Nullable Kept draft, EntryRows.@Nullable Kept published) {
        if (!section.layered()) {
            return published != null && published.binned() ? Publicity.GONE : Publicity.LIVE;
        }
        var isPublic = published != null && !published.binned();
        if (draft == null) {
            return isPublic ? Publicity.PUBLISHED : Publicity.GONE;
        }
        if (draft.binned()) {
            return isPublic ? Publicity.GOING : Publicity.GONE;
        }
        return isPublic ? Publicity.CHANGED : Publicity.NEW;
    }
}

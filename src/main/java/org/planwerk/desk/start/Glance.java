package org.planwerk.desk.start;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.planwerk.desk.DeskEdition;
import org.planwerk.desk.Fields;
import org.planwerk.desk.Place;
import org.planwerk.desk.Sheets;
import org.planwerk.desk.Workbench;
import org.planwerk.identity.Acting;
import org.planwerk.packaging.EntryKey;
import org.planwerk.packaging.WorkingEntry;
import org.planwerk.plan.EditionState;

/** The plan as one person sees it while a page of the desk is put together: each list is read once. */
public final class Glance {

    private final Workbench workbench;
    private final Acting acting;
    private final LocalDate today;
    private final @Nullable LocalDate since;
    private final List<DeskEdition> editions;
    private final Map<Asked, List<WorkingEntry>> lists = new HashMap<>();
    private final Map<Asked, Map<String, WorkingEntry>> ids = new HashMap<>();
    private final Map<UUID, List<EntryKey>> drafts = new HashMap<>();

    private record Asked(String list, @Nullable UUID edition) {}

    /** @param since from when on something counts as new; null if nobody said */
    Glance(Workbench workbench, Acting acting, LocalDate today, @Nullable LocalDate since) {
        this.workbench = workbench;
        this.acting = acting;
        this.today = today;
        this.since = since;
        this.editions = standing("editions", null).stream()
                .map(DeskEdition::of)
                .toList()
                .reversed();
    }

    Acting acting() {
        return acting;
    }

    LocalDate today() {
        return today;
    }

    Optional<LocalDate> since() {
        return Optional.ofNullable(since);
    }

    /** All of them, the newest first. */
    List<DeskEdition> editions() {
        return editions;
    }

    /** The editions in which something may still change. */
    List<DeskEdition> living() {
        return editions.stream()
                .filter(edition ->
                        edition.state() != EditionState.WITHDRAWN && edition.state() != EditionState.SUPERSEDED)
                .toList();
    }

    /** The editions that are worked on: of each plan the newest that nobody has given up. */
    List<DeskEdition> working() {
        return newest(edition -> edition.state() != EditionState.WITHDRAWN);
    }

    /** The editions that are carried out: of each plan the newest in force, or else the one that is worked on. */
    List<DeskEdition> carried() {
        var found = new LinkedHashMap<UUID, DeskEdition>();
        newest(edition -> edition.state() == EditionState.IN_FORCE)
                .forEach(edition -> found.put(edition.plan(), edition));
        working().forEach(edition -> found.putIfAbsent(edition.plan(), edition));
        return List.copyOf(found.values());
    }

    /** Of each plan the newest edition in which there is such a thing: one that has just begun may be empty. */
    List<DeskEdition> with(String list) {
        return newest(edition -> edition.state() != EditionState.WITHDRAWN
                && !standing(list, edition).isEmpty());
    }

    private List<DeskEdition> newest(Predicate<DeskEdition> wanted) {
        var found = new LinkedHashMap<UUID, DeskEdition>();
        for (var edition : editions) {
            if (!found.containsKey(edition.plan()) && wanted.test(edition)) {
                found.put(edition.plan(), edition);
            }
        }
        return List.copyOf(found.values());
    }

    /** The entries of a list, those in the bin too; of texts in one edition. */
    List<WorkingEntry> all(String list, @Nullable DeskEdition edition) {
        return lists.computeIfAbsent(
                new Asked(list, edition == null ? null : edition.id()),
                asked -> workbench.list(asked.list(), asked.edition()));
    }

    List<WorkingEntry> standing(String list, @Nullable DeskEdition edition) {
        return all(list, edition).stream()
                .filter(entry -> !entry.publicity().isBinned())
                .toList();
    }

    /** An entry outside of the bin, of an edition that nobody has given up. */
    Optional<WorkingEntry> find(EntryKey key) {
        var edition = editions.stream()
                .filter(one -> one.id().equals(key.edition()) && one.state() != EditionState.WITHDRAWN)
                .findFirst();
        return key.edition() != null && edition.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(ids.computeIfAbsent(
                                new Asked(key.list(), key.edition()),
                                asked -> byId(standing(asked.list(), edition.orElse(null))))
                        .get(key.id()));
    }

    /** Whether nothing of this sort stands in the edition; asks for nothing but names. */
    boolean isEmpty(String list, DeskEdition edition) {
        return workbench.titles(list, edition.id()).isEmpty();
    }

    /** What of the edition the public does not see as it is worked on, by its keys alone. */
    List<EntryKey> draftKeys(DeskEdition edition) {
        return drafts.computeIfAbsent(edition.id(), workbench::listWaitingKeys);
    }

    /** The same in full. */
    List<WorkingEntry> drafts(DeskEdition edition) {
        return draftKeys(edition).stream()
                .map(EntryKey::list)
                .distinct()
                .flatMap(list -> all(list, edition).stream())
                .filter(entry -> entry.publicity().isWaiting())
                .toList();
    }

    boolean mayWrite(WorkingEntry text) {
        return acting.mayWriteIn(Fields.of(text.key().list(), text.content()));
    }

    /** Where an entry stands, behind municipality and language; nothing for those that have no sheet. */
    Optional<String> path(WorkingEntry entry) {
        return Sheets.find(entry.key().list()).flatMap(sheet -> {
            if (!sheet.edition()) {
                return Optional.of(new Place(sheet, null).path(entry));
            }
            return editions.stream()
                    .filter(edition -> edition.id().equals(entry.key().edition()))
                    .findFirst()
                    .map(edition -> new Place(sheet, edition).path(entry));
        });
    }

    /** What things are called, by their ids. */
    static Map<String, WorkingEntry> byId(Collection<WorkingEntry> entries) {
        var found = new LinkedHashMap<String, WorkingEntry>();
        entries.forEach(entry -> found.putIfAbsent(entry.key().id(), entry));
        return found;
    }
}

package org.planwerk.desk.start;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.planwerk.desk.Moments;
import org.planwerk.desk.Naming;
import org.planwerk.desk.Sheets;
import org.planwerk.desk.Shown;
import org.planwerk.desk.Sittings;
import org.planwerk.desk.Speech;
import org.planwerk.desk.Workbench;
import org.planwerk.history.Histories;
import org.planwerk.history.Histories.Touched;
import org.planwerk.identity.Role;
import org.planwerk.packaging.EntryKey;
import org.planwerk.packaging.PackageFormat;
import org.planwerk.packaging.WorkingEntry;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What is new since a sitting, for people who may not read who changed what: entries by their names, without authors and
 * without what they said before.
 */
@Component
@Order(35)
class News implements Pile {

    private static final Set<String> FREE = Set.of("statements", "reviews", "resolutions", "sources", "editions");

    private final Histories histories;
    private final Sittings sittings;
    private final Workbench workbench;
    private final PackageFormat format;

    News(Histories histories, Sittings sittings, Workbench workbench, PackageFormat format) {
        this.histories = histories;
        this.sittings = sittings;
        this.workbench = workbench;
        this.format = format;
    }

    @Override
    public String name() {
        return "news";
    }

    @Override
    public String path() {
        return "neues";
    }

    @Override
    public Laid laid(Glance glance) {
        return glance.acting().roles().contains(Role.ADVISORY_BOARD) ? Laid.OPEN : Laid.NOT;
    }

    @Override
    public String whole(Glance glance) {
        return Pile.super.whole(glance)
                + glance.since().map(since -> "?seit=" + since).orElse("");
    }

    @Override
    public String none(Glance glance) {
        return since(glance).isEmpty() ? "unheld" : "none";
    }

    /** The day that was asked for, or else that of the last sitting. */
    Optional<LocalDate> since(Glance glance) {
        return glance.since()
                .or(() -> sittings(glance).stream().map(Sittings.Sitting::day).findFirst());
    }

    /** Those that have been, the newest first. */
    List<Sittings.Sitting> sittings(Glance glance) {
        return sittings.list().stream()
                .filter(sitting -> !sitting.day().isAfter(glance.today()))
                .toList();
    }

    @Override
    public List<Paper> papers(Glance glance, Speech speech) {
        var since = since(glance);
        if (since.isEmpty()) {
            return List.of();
        }
        var touched = touched(since.get());
        var naming = new Naming(workbench, format, speech);
        return touched.entrySet().stream()
                .sorted(Map.Entry.<EntryKey, Touched>comparingByValue(
                                Comparator.comparing(Touched::at).reversed())
                        .thenComparing(one -> one.getKey().toString()))
                .flatMap(one -> glance.find(one.getKey()).stream()
                        .map(entry -> paper(entry, one.getValue(), naming, glance, speech)))
                .toList();
    }

    private Map<EntryKey, Touched> touched(LocalDate since) {
        var texts = Sheets.texts().stream().map(sheet -> sheet.list()).collect(Collectors.toSet());
        var touched = new HashMap<EntryKey, Touched>();
        Instant from = since.atStartOfDay(Moments.zone()).toInstant();
        histories.listTouched(from, null).stream()
                .filter(one -> texts.contains(one.subject().list())
                        || FREE.contains(one.subject().list()))
                .forEach(one -> touched.put(EntryKey.of(one.subject()), one));
        return touched;
    }

    private static Paper paper(WorkingEntry entry, Touched touched, Naming naming, Glance glance, Speech speech) {
        return Paper.of(entry, glance)
                .named(naming.name(entry))
                .noting(
                        speech.singular(entry.key().list()),
                        speech.text(
                                touched.isNew() ? "desk.pile.news.new" : "desk.pile.news.changed",
                                Map.of(
                                        "day",
                                        new Shown(speech.language())
                                                .day(touched.at()
                                                        .atZone(Moments.zone())
                                                        .toLocalDate()))));
    }
}

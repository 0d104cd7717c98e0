package org.planwerk.desk.life;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planwerk.desk.Comparisons;
import org.planwerk.desk.DeskEdition;
import org.planwerk.desk.Place;
import org.planwerk.desk.Sheets;
import org.planwerk.desk.Speech;
import org.planwerk.desk.Workbench;
import org.planwerk.packaging.EntryKey;
import org.planwerk.packaging.EntryTitle;
import org.planwerk.packaging.WorkingEntry;
import org.planwerk.plan.EditionGuard;
import org.planwerk.plan.EditionId;
import org.planwerk.plan.EditionState;
import org.planwerk.plan.Editions;
import org.planwerk.web.Entry;
import org.planwerk.web.Messages;
import org.springframework.stereotype.Component;

/** Says what is in the way of a step, before anybody tries it. */
@Component
public class GuardPages {

    /** So many things are named on a page that is about nothing else. */
    static final int NAMED = 12;

    private static final Map<String, String> LISTS =
            Map.of("FIELD", "fields", "GOAL", "goals", "NEED", "needs", "MEASURE", "measures");

    private final Editions editions;
    private final Workbench workbench;
    private final Messages messages;

    GuardPages(Editions editions, Workbench workbench, Messages messages) {
        this.editions = editions;
        this.workbench = workbench;
        this.messages = messages;
    }

    /** @param named how many things of a sort are named */
    public GuardView guard(DeskEdition edition, EditionState to, int named, Speech speech, String prefix) {
        var readiness = editions.readiness(new EditionId(edition.id()), to);
        var before = predecessor(edition);
        var blocks = readiness.obstacles().stream()
                .map(obstacle -> block(obstacle, edition, before, named, speech, prefix))
                .toList();
        return new GuardView(
                speech.text("desk.life.guard." + to),
                speech.text("desk.life.guard.count", Map.of("count", blocks.size())),
                blocks,
                readiness.met().stream()
                        .map(met -> sentence("met", met.kind(), 0, met.of(), before, speech))
                        .toList());
    }

    private GuardView.Block block(
            EditionGuard.Obstacle obstacle,
            DeskEdition edition,
            @Nullable WorkingEntry before,
            int named,
            Speech speech,
            String prefix) {
        var things = obstacle.things();
        return new GuardView.Block(
                sentence("block", obstacle.kind(), things.size(), obstacle.of(), before, speech),
                links(obstacle, edition, before, named, prefix),
                Math.max(0, things.size() - named),
                things.size() <= named ? null : prefix + all(obstacle, edition, before));
    }

    private static String all(EditionGuard.Obstacle obstacle, DeskEdition edition, @Nullable WorkingEntry before) {
        var list = list(obstacle, before);
        return isFate(obstacle, before)
                ? FatePlace.path(edition, list)
                : Sheets.find(list)
                        .map(sheet -> new Place(sheet, edition).path())
                        .orElse(edition.path());
    }

    private static boolean isFate(EditionGuard.Obstacle obstacle, @Nullable WorkingEntry before) {
        return obstacle.kind().startsWith("fatesOpen.") && before != null;
    }

    private static String list(EditionGuard.Obstacle obstacle, @Nullable WorkingEntry before) {
        var kind = obstacle.kind().replaceFirst(".*\\.", "");
        return isFate(obstacle, before) ? LISTS.getOrDefault(kind, "") : kind;
    }

    private List<Entry> links(
            EditionGuard.Obstacle obstacle,
            DeskEdition edition,
            @Nullable WorkingEntry before,
            int named,
            String prefix) {
        var isFate = isFate(obstacle, before);
        var list = list(obstacle, before);
        var titles = new HashMap<UUID, EntryTitle>();
        workbench
                .titles(list, before != null && isFate ? before.key().uuid() : edition.id())
                .forEach(title -> titles.put(title.key().uuid(), title));
        return obstacle.things().stream()
                .limit(named)
                .map(thing -> {
                    var title = titles.get(thing);
                    if (title == null) {
                        return binned(EntryKey.of(list, thing, edition.id()), edition, prefix);
                    }
                    return Entry.link(
                            title.title(),
                            prefix
                                    + (isFate
                                            ? FatePlace.path(edition, list, title.no())
                                            : Place.of(title.key(), edition).path(title)));
                })
                .toList();
    }

    /** What goes with the next publication has no title among those that stand. */
    private Entry binned(EntryKey key, DeskEdition edition, String prefix) {
        return workbench
                .find(key)
                .map(found -> Entry.link(
                        found.title(), prefix + Place.of(key, edition).path(found)))
                .orElse(Entry.of("…"));
    }

    private String sentence(
            String which, String kind, int count, int of, @Nullable WorkingEntry before, Speech speech) {
        var own = "desk.life." + which + "." + kind;
        var general = "desk.life." + which + "." + kind.replaceFirst("\\..*", "");
        var list = kind.replaceFirst(".*\\.", "");
        return speech.text(
                messages.has(own) ? own : messages.has(general) ? general : "desk.life." + which + ".other",
                Map.of(
                        "count",
                        count,
                        "of",
                        of,
                        "before",
                        before == null ? "" : before.title(),
                        "list",
                        Comparisons.texts().contains(list) ? speech.plural(list) : list));
    }

    @Nullable WorkingEntry predecessor(DeskEdition edition) {
        var before = workbench.get(EntryKey.of("editions", edition.id())).text("predecessor");
        return before.isEmpty()
                ? null
                : workbench
                        .find(EntryKey.of("editions", UUID.fromString(before)))
                        .orElse(null);
    }
}

package org.planwerk.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.planwerk.desk.StartView.Check;
import org.planwerk.desk.StartView.Line;
import org.planwerk.history.Histories;
import org.planwerk.identity.Acting;
import org.planwerk.identity.Permission;
import org.planwerk.identity.Visits;
import org.planwerk.packaging.EntryTitle;
import org.planwerk.plan.EditionGuard.Obstacle;
import org.planwerk.plan.EditionId;
import org.planwerk.plan.EditionState;
import org.planwerk.plan.Obstacles;
import org.planwerk.web.Entry;
import org.planwerk.web.Messages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts together the desk of somebody: what waits, how far the edition is, what others did meanwhile. */
@Component
class StartPage {

    /** The way of an edition, as it is counted on the desk; from the proposal on the council has the word. */
    private static final List<EditionState> WAY = List.of(
            EditionState.PREPARATION,
            EditionState.PARTICIPATION,
            EditionState.DRAFT,
            EditionState.CONSULTATION,
            EditionState.PROPOSED,
            EditionState.ADOPTED,
            EditionState.IN_FORCE);

    private static final int THINGS = 3;
    private static final int MOST_VERSIONS = 1_000;

    private static final Map<String, String> LISTS =
            Map.of("FIELD", "fields", "GOAL", "goals", "NEED", "needs", "MEASURE", "measures");

    private final Workbench workbench;
    private final DeskEditions editions;
    private final Histories histories;
    private final Visits visits;
    private final Obstacles obstacles;
    private final ObjectProvider<Waiting> rooms;
    private final Messages messages;

    StartPage(
            Workbench workbench,
            DeskEditions editions,
            Histories histories,
            Visits visits,
            Obstacles obstacles,
            ObjectProvider<Waiting> rooms,
            Messages messages) {
        this.workbench = workbench;
        this.editions = editions;
        this.histories = histories;
        this.visits = visits;
        this.obstacles = obstacles;
        this.rooms = rooms;
        this.messages = messages;
    }

    StartView view(Acting acting, Locale language, String prefix) {
        var speech = new Speech(messages, language);
        var all = editions.list();
        var writes = acting.may(Permission.WRITE) || acting.may(Permission.REPORT_PROGRESS);
        var waiting = rooms.orderedStream()
                .flatMap(room -> room.items(acting).stream())
                .sorted(Comparator.comparing(Waiting.Item::weight)
                        .thenComparing(Waiting.Item::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(item -> line(item, speech))
                .collect(Collectors.toCollection(ArrayList::new));
        var stage = all.stream()
                .filter(edition -> WAY.contains(edition.state()))
                .findFirst()
                .filter(edition -> writes && edition.state() != EditionState.IN_FORCE)
                .map(edition -> stage(edition, all, speech, prefix))
                .orElse(null);
        if (stage != null && stage.missing() > 0 && acting.may(Permission.DECIDE)) {
            waiting.add(obstructed(stage, speech));
        }
        return new StartView(
                acting.name(),
                writes,
                since(acting, speech),
                waiting,
                first(acting, all, speech),
                stage,
                reading(acting, all, speech, prefix));
    }

    private static Line line(Waiting.Item item, Speech speech) {
        var due = item.due();
        return new Line(
                speech.text(item.title(), item.values()),
                item.why() == null ? null : speech.text(item.why(), item.values()),
                due == null
                        ? item.weight() == Waiting.Weight.HOLDS_OTHERS_UP ? speech.text("desk.start.holdsUp") : null
                        : speech.text("desk.start.due", Map.of("day", new Shown(speech.language()).day(due))),
                item.weight() == Waiting.Weight.HOLDS_OTHERS_UP,
                speech.text(item.act(), item.values()),
                item.path());
    }

    /** The list beside it says what is missing. */
    private static Line obstructed(StartView.Stage stage, Speech speech) {
        return new Line(
                speech.text("desk.start.obstructed", Map.of("title", stage.title())),
                speech.text("desk.start.missing", Map.of("count", stage.missing())),
                null,
                false,
                speech.text("desk.start.look"),
                "/werkstatt#fassung");
    }

    private StartView.@Nullable Since since(Acting acting, Speech speech) {
        var before = visits.note(acting.account());
        if (before.isEmpty() || !acting.may(Permission.READ_HISTORY)) {
            return null;
        }
        var versions = histories.listSince(before.get(), Long.MAX_VALUE, MOST_VERSIONS).stream()
                .filter(version -> !acting.account().equals(version.by().account()))
                .toList();
        var lists = versions.stream()
                .map(version -> version.subject().list())
                .filter(list -> Sheets.find(list).isPresent())
                .distinct()
                .limit(THINGS)
                .map(speech::plural)
                .toList();
        var subjects =
                versions.stream().map(version -> version.subject()).distinct().count();
        return new StartView.Since(
                Moments.of(before.get(), speech.language()),
                (int) subjects,
                lists,
                "/werkstatt/verlauf?seit=" + before.get().atZone(Moments.zone()).toLocalDate());
    }

    /** Where nothing stands yet: what one does first. */
    private List<Line> first(Acting acting, List<DeskEdition> all, Speech speech) {
        var lines = new ArrayList<Line>();
        if (all.isEmpty()) {
            if (acting.may(Permission.SETTINGS) && acting.may(Permission.DECIDE)) {
                lines.add(begin("plan", "/werkstatt/plan/neu", speech));
            }
            invite(acting, speech).ifPresent(lines::add);
            return lines;
        }
        var edition = all.getFirst();
        var isEmpty = all.size() == 1
                && Sheets.texts().stream()
                        .allMatch(sheet ->
                                workbench.titles(sheet.list(), edition.id()).isEmpty());
        if (isEmpty && acting.may(Permission.WRITE)) {
            lines.add(begin("field", edition.path() + "/handlungsfelder/neu", speech));
            if (acting.may(Permission.SETTINGS)) {
                lines.add(begin("settings", "/werkstatt/einstellungen", speech));
            }
            invite(acting, speech).ifPresent(lines::add);
        }
        return lines;
    }

    private static Optional<Line> invite(Acting acting, Speech speech) {
        return acting.may(Permission.ACCOUNTS)
                ? Optional.of(begin("invite", "/werkstatt/personen", speech))
                : Optional.empty();
    }

    private static Line begin(String what, String path, Speech speech) {
        return new Line(
                speech.text("desk.start.first." + what),
                speech.text("desk.start.first." + what + ".why"),
                null,
                false,
                speech.text("desk.start.first." + what + ".act"),
                path);
    }

    private StartView.Stage stage(DeskEdition edition, List<DeskEdition> all, Speech speech, String prefix) {
        var at = WAY.indexOf(edition.state());
        var checks = new ArrayList<Check>();
        if (at < WAY.indexOf(EditionState.PROPOSED)) {
            for (var obstacle : obstacles.list(new EditionId(edition.id()), EditionState.PROPOSED)) {
                checks.add(check(obstacle, all, speech, prefix));
            }
            if (!workbench.titles("needs", edition.id()).isEmpty()) {
                checks.add(
                        count("reviewed", OwnWork.unreviewed(workbench, edition).size(), speech));
            }
            if (!workbench.titles("measures", edition.id()).isEmpty()) {
                checks.add(count("reasoned", unreasoned(edition), speech));
            }
        }
        var undocumented = (int) workbench.list("fates", edition.id()).stream()
                .filter(fate -> fate.text("verdict").equals("UNDOCUMENTED"))
                .count();
        if (undocumented > 0) {
            checks.add(count("undocumented", undocumented, speech));
        }
        return new StartView.Stage(
                edition.title(),
                edition.path(),
                at + 1,
                speech.text("desk.code.state." + edition.state()),
                WAY.stream()
                        .skip(at + 1L)
                        .map(state -> speech.text("desk.code.state." + state))
                        .collect(Collectors.joining(", ")),
                checks.stream()
                        .sorted(Comparator.comparing(check -> !check.blocks()))
                        .toList());
    }

    private int unreasoned(DeskEdition edition) {
        return (int) workbench.list("measures", edition.id()).stream()
                .filter(measure -> !measure.publicity().isBinned()
                        && measure.content().path("needs").isEmpty())
                .count();
    }

    /** Something that should be so, but holds nothing up. */
    private static Check count(String what, int open, Speech speech) {
        return new Check(false, speech.text("desk.start.check." + what, Map.of("count", open)), List.of(), 0);
    }

    private Check check(Obstacle obstacle, List<DeskEdition> all, Speech speech, String prefix) {
        var kind = obstacle.kind().substring(obstacle.kind().indexOf('.') + 1);
        var titles = titles(LISTS.get(kind), all, prefix);
        var key = "desk.start.guard." + obstacle.kind();
        return new Check(
                true,
                speech.text(
                        messages.has(key) ? key : "desk.start.guard",
                        Map.of("count", obstacle.things().size())),
                obstacle.things().stream()
                        .limit(THINGS)
                        .map(titles::get)
                        .filter(Objects::nonNull)
                        .toList(),
                Math.max(0, obstacle.things().size() - THINGS));
    }

    /** What things are called and where they stand: in the newest edition that has them. */
    private Map<UUID, Entry> titles(@Nullable String list, List<DeskEdition> all, String prefix) {
        var titles = new HashMap<UUID, Entry>();
        if (list == null) {
            return titles;
        }
        var sheet = Sheets.find(list).orElseThrow();
        var places = all.stream().collect(Collectors.toMap(DeskEdition::id, edition -> new Place(sheet, edition)));
        for (EntryTitle title : workbench.titles(list, null)) {
            var place = places.get(title.key().edition());
            if (place != null) {
                titles.put(title.key().uuid(), Entry.link(title.title(), prefix + place.path(title)));
            }
        }
        return titles;
    }

    /** Where those read who do not write, and where everybody finds the rest. */
    private static List<Entry> reading(Acting acting, List<DeskEdition> all, Speech speech, String prefix) {
        var entries = new ArrayList<Entry>();
        if (all.isEmpty()) {
            return entries;
        }
        for (var edition : all.stream()
                .filter(edition -> edition.state() != EditionState.WITHDRAWN)
                .limit(2)
                .toList()) {
            entries.add(Entry.link(
                    speech.text(
                            "desk.start.read.edition",
                            Map.of(
                                    "title",
                                    edition.title(),
                                    "state",
                                    speech.text("desk.code.state." + edition.state()))),
                    prefix + edition.path()));
        }
        entries.add(Entry.link(speech.plural("resolutions"), prefix + "/werkstatt/beschluesse"));
        entries.add(Entry.link(speech.plural("statements"), prefix + "/werkstatt/sachstaende"));
        if (acting.may(Permission.READ_HISTORY)) {
            entries.add(Entry.link(speech.text("desk.since.title"), prefix + "/werkstatt/verlauf"));
        }
        return entries;
    }
}

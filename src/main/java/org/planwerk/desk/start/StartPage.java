package org.planwerk.desk.start;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planwerk.desk.DeskEdition;
import org.planwerk.desk.Moments;
import org.planwerk.desk.Seals;
import org.planwerk.desk.Sheets;
import org.planwerk.desk.Shown;
import org.planwerk.desk.Speech;
import org.planwerk.desk.life.GuardPages;
import org.planwerk.desk.start.StartView.Check;
import org.planwerk.desk.start.StartView.Line;
import org.planwerk.history.Histories;
import org.planwerk.identity.Acting;
import org.planwerk.identity.Permission;
import org.planwerk.identity.Role;
import org.planwerk.plan.EditionState;
import org.planwerk.web.Entry;
import org.planwerk.web.Messages;
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

    private static final int NAMED = 3;

    private final Histories histories;
    private final GuardPages guards;
    private final List<Waiting> rooms;
    private final Piles piles;
    private final Seals seals;
    private final Messages messages;

    StartPage(
            Histories histories, GuardPages guards, List<Waiting> rooms, Piles piles, Seals seals, Messages messages) {
        this.histories = histories;
        this.guards = guards;
        this.rooms = rooms;
        this.piles = piles;
        this.seals = seals;
        this.messages = messages;
    }

    /** @param before when the last visit ended, if there was one */
    StartView view(Glance glance, Optional<Instant> before, Locale language, String prefix) {
        var speech = new Speech(messages, language);
        var acting = glance.acting();
        var isBare = glance.editions().isEmpty();
        var stage = stage(glance, speech, prefix);
        var waiting = waiting(glance, speech);
        if (stage != null
                && stage.guard() != null
                && !stage.guard().blocks().isEmpty()
                && acting.may(Permission.DECIDE)) {
            waiting.add(obstructed(stage, speech));
        }
        var open = isBare ? List.<StartView.Section>of() : piles.open(glance, speech, prefix);
        var first = first(glance, speech);
        return new StartView(
                acting.name(),
                works(acting),
                waiting.size() + pressing(open),
                since(acting, before, speech),
                waiting,
                first,
                isBare && first.isEmpty(),
                open,
                stage,
                acting.roles().contains(Role.AUDITOR) ? seals.view(speech) : null,
                reading(glance, speech, prefix));
    }

    private static boolean works(Acting acting) {
        return acting.may(Permission.WRITE) || acting.may(Permission.REPORT_PROGRESS);
    }

    private static int pressing(List<StartView.Section> open) {
        return (int) open.stream()
                .flatMap(section -> section.papers().stream())
                .filter(Paper::isLate)
                .count();
    }

    private List<Line> waiting(Glance glance, Speech speech) {
        return Stream.concat(
                        rooms.stream().flatMap(room -> room.items(glance).stream()),
                        piles.lines(glance, speech).stream())
                .sorted(Comparator.comparing(Waiting.Item::weight)
                        .thenComparing(Waiting.Item::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(item -> line(item, speech))
                .collect(Collectors.toCollection(ArrayList::new));
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
                stage.guard() == null ? null : stage.guard().sentence(),
                null,
                false,
                speech.text("desk.start.look"),
                stage.life());
    }

    private StartView.@Nullable Since since(Acting acting, Optional<Instant> before, Speech speech) {
        if (before.isEmpty() || !acting.may(Permission.READ_HISTORY)) {
            return null;
        }
        var touched = histories.listTouched(before.get(), acting.account());
        return new StartView.Since(
                Moments.of(before.get(), speech.language()),
                touched.size(),
                "/werkstatt/verlauf?seit=" + before.get().atZone(Moments.zone()).toLocalDate());
    }

    /** Where nothing stands yet: what one does first. */
    private static List<Line> first(Glance glance, Speech speech) {
        var acting = glance.acting();
        var lines = new ArrayList<Line>();
        if (glance.editions().isEmpty()) {
            if (acting.may(Permission.SETTINGS) && acting.may(Permission.DECIDE)) {
                lines.add(begin("plan", "/werkstatt/plan/neu", speech));
            }
            invite(acting, speech).ifPresent(lines::add);
            return lines;
        }
        var edition = glance.editions().getFirst();
        var isEmpty = glance.editions().size() == 1
                && Sheets.texts().stream().allMatch(sheet -> glance.isEmpty(sheet.list(), edition));
        if (isEmpty && acting.mayWriteEverywhere()) {
            lines.add(begin("field", edition.path() + "/handlungsfelder/neu", speech));
            lines.add(begin("word", edition.path() + "/word", speech));
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

    /** The newest edition on its way; one in force has arrived, and only those who read look at it. */
    private StartView.@Nullable Stage stage(Glance glance, Speech speech, String prefix) {
        var acting = glance.acting();
        return glance.editions().stream()
                .filter(edition -> WAY.contains(edition.state()))
                .findFirst()
                .filter(edition -> !works(acting) || edition.state() != EditionState.IN_FORCE)
                .map(edition -> stage(edition, glance, speech, prefix))
                .orElse(null);
    }

    private StartView.Stage stage(DeskEdition edition, Glance glance, Speech speech, String prefix) {
        var at = WAY.indexOf(edition.state());
        var isOpen = at < WAY.indexOf(EditionState.PROPOSED) && glance.acting().may(Permission.WRITE);
        return new StartView.Stage(
                edition.title(),
                edition.path(),
                "/werkstatt/fassungen/" + edition.id() + "/leben",
                at + 1,
                speech.text("desk.code.state." + edition.state()),
                WAY.stream()
                        .skip(at + 1L)
                        .map(state -> speech.text("desk.code.state." + state))
                        .collect(Collectors.joining(", ")),
                isOpen ? guards.guard(edition, EditionState.PROPOSED, NAMED, speech, prefix) : null,
                isOpen ? checks(edition, glance, speech) : List.of());
    }

    private List<Check> checks(DeskEdition edition, Glance glance, Speech speech) {
        var checks = new ArrayList<Check>();
        Map.of("needs", "ungeprueft", "measures", "ohne-bedarf").forEach((list, pile) -> {
            if (!glance.standing(list, edition).isEmpty()) {
                piles.find(pile, glance).ifPresent(found -> {
                    var count = found.papers(glance, speech).size();
                    checks.add(new Check(
                            speech.text("desk.pile." + found.name() + ".check", Map.of("count", count)),
                            count == 0 ? null : found.whole(glance)));
                });
            }
        });
        checks.sort(Comparator.comparing(Check::text));
        return checks;
    }

    /** Where those read who do not write, and where everybody finds the rest. */
    private static List<Entry> reading(Glance glance, Speech speech, String prefix) {
        var entries = new ArrayList<Entry>();
        if (glance.editions().isEmpty()) {
            return entries;
        }
        for (var edition : glance.editions().stream()
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
        glance.carried().stream()
                .filter(edition -> edition.state() == EditionState.IN_FORCE)
                .forEach(edition -> entries.add(Entry.link(
                        speech.text("desk.start.read.count", Map.of("title", edition.title())),
                        prefix + "/massnahmen/zaehlung?fassung=" + edition.no())));
        entries.add(Entry.link(speech.plural("resolutions"), prefix + "/werkstatt/beschluesse"));
        entries.add(Entry.link(speech.plural("statements"), prefix + "/werkstatt/sachstaende"));
        if (glance.acting().may(Permission.READ_HISTORY)) {
            entries.add(Entry.link(speech.text("desk.since.title"), prefix + "/werkstatt/verlauf"));
        }
        return entries;
    }
}

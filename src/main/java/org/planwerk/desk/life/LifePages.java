package org.planwerk.desk.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planwerk.desk.DeskEdition;
import org.planwerk.desk.DeskEditions;
import org.planwerk.desk.Places;
import org.planwerk.desk.Speech;
import org.planwerk.desk.Workbench;
import org.planwerk.identity.Acting;
import org.planwerk.identity.Permission;
import org.planwerk.packaging.EntryKey;
import org.planwerk.packaging.WorkingEntry;
import org.planwerk.plan.EditionState;
import org.planwerk.web.Crumb;
import org.planwerk.web.Entry;
import org.planwerk.web.Messages;
import org.planwerk.web.Tab;
import org.planwerk.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;

/** Puts together the page of an edition's life. */
@Component
class LifePages {

    private static final List<EditionState> COURSE = List.of(
            EditionState.PREPARATION,
            EditionState.PARTICIPATION,
            EditionState.DRAFT,
            EditionState.CONSULTATION,
            EditionState.PROPOSED,
            EditionState.ADOPTED,
            EditionState.IN_FORCE);

    private final DeskEditions editions;
    private final Workbench workbench;
    private final GuardPages guards;
    private final Places places;
    private final Messages messages;

    LifePages(DeskEditions editions, Workbench workbench, GuardPages guards, Places places, Messages messages) {
        this.editions = editions;
        this.workbench = workbench;
        this.guards = guards;
        this.places = places;
        this.messages = messages;
    }

    /** A help page answers if there is no such edition. */
    DeskEdition edition(String id) {
        return editions.list().stream()
                .filter(edition -> edition.id().toString().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    WorkingEntry entry(DeskEdition edition) {
        return workbench.get(EntryKey.of("editions", edition.id()));
    }

    int steps(DeskEdition edition) {
        return entry(edition).content().path("steps").size();
    }

    static String path(DeskEdition edition) {
        return edition.life();
    }

    private static String sheet(DeskEdition edition) {
        return "/werkstatt/fassungen/" + edition.id();
    }

    LifeView life(DeskEdition edition, Locale language, String prefix) {
        var speech = new Speech(messages, language);
        var content = entry(edition).content();
        var may = Acting.get().may(Permission.DECIDE);
        return new LifeView(
                Words.of(edition.title()),
                path(edition),
                crumbs(edition, null, speech),
                tabs(edition, speech, prefix),
                course(edition.state(), speech),
                edition.hidden(),
                may,
                guard(edition, speech, prefix),
                frozen(edition, content, language),
                may ? ways(edition, speech, prefix) : List.of(),
                history(content, speech, prefix),
                more(edition, may, speech, prefix));
    }

    private LifeView.Course course(EditionState state, Speech speech) {
        var no = state == EditionState.SUPERSEDED ? LifeView.Course.STEPS + 1 : COURSE.indexOf(state) + 1;
        var then = no == 0
                ? List.<String>of()
                : COURSE.stream()
                        .skip(no)
                        .map(next -> speech.code("editions", "state", next.name()))
                        .toList();
        return new LifeView.Course(
                no,
                speech.code("editions", "state", state.name()),
                then.isEmpty() ? null : speech.text("desk.life.then", Map.of("states", String.join(", ", then))));
    }

    /** Before the council sees it, everybody who works on it sees what is missing. */
    @Nullable GuardView guard(DeskEdition edition, Speech speech, String prefix) {
        return edition.state().isFrozen() || edition.state() == EditionState.WITHDRAWN
                ? null
                : guards.guard(edition, EditionState.PROPOSED, GuardPages.NAMED, speech, prefix);
    }

    private LifeView.@Nullable Frozen frozen(DeskEdition edition, JsonNode content, Locale language) {
        if (edition.state() != EditionState.PROPOSED) {
            return null;
        }
        LifeView.Frozen frozen = null;
        for (var step : content.path("steps")) {
            if (step.path("toState").asString("").equals(EditionState.PROPOSED.name()) && step.has("snapshot")) {
                frozen = new LifeView.Frozen(sha256(step).orElse(""), when(step.path("at"), language));
            }
        }
        return frozen;
    }

    private Optional<String> sha256(JsonNode step) {
        return step.has("snapshot")
                ? workbench
                        .find(EntryKey.of(
                                "snapshots",
                                UUID.fromString(step.path("snapshot").asString())))
                        .map(snapshot -> snapshot.text("sha256"))
                : Optional.empty();
    }

    private List<LifeView.WayLine> ways(DeskEdition edition, Speech speech, String prefix) {
        var ways = Way.from(edition.state());
        return ways.stream()
                .map(way -> new LifeView.WayLine(
                        speech.text("desk.life.way." + way),
                        prefix + path(edition) + "/" + way.path(),
                        speech.text("desk.life.way." + way + ".help"),
                        way == forward(ways)))
                .toList();
    }

    private static @Nullable Way forward(List<Way> ways) {
        return ways.stream()
                .filter(way -> way != Way.WITHDRAW && way != Way.DEFER && way != Way.REFER_BACK)
                .reduce((one, other) -> other.ordinal() > one.ordinal() ? other : one)
                .orElse(null);
    }

    private List<LifeView.StepLine> history(JsonNode content, Speech speech, String prefix) {
        var steps = new ArrayList<LifeView.StepLine>();
        for (var step : content.path("steps")) {
            var same = step.path("fromState").equals(step.path("toState"));
            steps.add(new LifeView.StepLine(
                    when(step.path("at"), speech.language()),
                    same
                            ? speech.text("desk.life.deferred")
                            : speech.text(
                                    "desk.life.step." + step.path("toState").asString()),
                    find(step, "byRole"),
                    find(step, "note"),
                    resolution(step, prefix),
                    sha256(step).orElse(null)));
        }
        return steps.reversed();
    }

    private static @Nullable String find(JsonNode step, String member) {
        var text = step.path(member).asString("");
        return text.isEmpty() ? null : text;
    }

    private @Nullable Entry resolution(JsonNode step, String prefix) {
        if (!step.has("resolution")) {
            return null;
        }
        return workbench
                .find(EntryKey.of(
                        "resolutions", UUID.fromString(step.path("resolution").asString())))
                .map(found -> Entry.link(
                        Words.of(found.text("body") + ": " + found.text("subject")),
                        prefix + places.path(found).orElse("")))
                .orElse(null);
    }

    private static String when(JsonNode at, Locale language) {
        var label = at.path("label").asString("");
        var from = at.path("from").asString("");
        return !label.isEmpty() || from.isEmpty() ? label : Answers.shown(LocalDate.parse(from), language);
    }

    private List<Entry> more(DeskEdition edition, boolean may, Speech speech, String prefix) {
        var more = new ArrayList<Entry>();
        var state = edition.state();
        more.add(Entry.link(speech.text("desk.life.more.texts"), prefix + edition.path()));
        if (guards.predecessor(edition) != null && !state.isFrozen() && state != EditionState.WITHDRAWN) {
            more.add(Entry.link(speech.text("desk.life.more.fates"), prefix + FatePlace.path(edition)));
        }
        if (state.isDecided()) {
            more.add(Entry.link(speech.text("desk.life.more.drift"), prefix + path(edition) + "/abweichungen"));
            if (may) {
                more.add(Entry.link(speech.text("desk.life.more.next"), prefix + path(edition) + "/naechste"));
            }
        }
        return more;
    }

    static List<Tab> tabs(DeskEdition edition, Speech speech, String prefix) {
        return tabs(sheet(edition), path(edition), "editions", speech, prefix);
    }

    /** The ways to look at an entry that has a life of its own. */
    static List<Tab> tabs(String sheet, String life, String list, Speech speech, String prefix) {
        var tabs = new ArrayList<Tab>();
        tabs.add(new Tab(speech.text("desk.tab.edit"), prefix + sheet, false, null));
        if (Acting.get().may(Permission.READ_HISTORY)) {
            tabs.add(new Tab(speech.text("desk.tab.history"), prefix + sheet + "/verlauf", false, null));
        }
        tabs.add(new Tab(speech.text("desk.life.tab." + list), prefix + life, true, null));
        return tabs;
    }

    static List<Crumb> crumbs(DeskEdition edition, @Nullable String here, Speech speech) {
        var crumbs = new ArrayList<Crumb>();
        crumbs.add(new Crumb(Words.of(speech.text("desk.menu.desk")), "/werkstatt"));
        crumbs.add(new Crumb(Words.of(speech.plural("editions")), "/werkstatt/fassungen"));
        if (here == null) {
            crumbs.add(Crumb.here(Words.of(edition.title())));
        } else {
            crumbs.add(new Crumb(Words.of(edition.title()), path(edition)));
            crumbs.add(Crumb.here(Words.of(here)));
        }
        return crumbs;
    }
}

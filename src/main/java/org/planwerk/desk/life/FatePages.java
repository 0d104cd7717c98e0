package org.planwerk.desk.life;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
import org.planwerk.plan.FateVerdict;
import org.planwerk.plan.Fates;
import org.planwerk.web.Crumb;
import org.planwerk.web.Entry;
import org.planwerk.web.FateSign;
import org.planwerk.web.FieldSign;
import org.planwerk.web.FormItem.Control;
import org.planwerk.web.FormItem.Kind;
import org.planwerk.web.FormItem.Option;
import org.planwerk.web.Messages;
import org.planwerk.web.Problems;
import org.planwerk.web.Tab;
import org.planwerk.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Puts together the board on which fates are decided. */
@Component
class FatePages {

    private static final int PARTS = 4;

    private static final List<FateVerdict> VERDICTS = List.of(
            FateVerdict.KEPT,
            FateVerdict.CHANGED,
            FateVerdict.MERGED,
            FateVerdict.SPLIT,
            FateVerdict.COMPLETED,
            FateVerdict.ROUTINE,
            FateVerdict.DROPPED,
            FateVerdict.UNDOCUMENTED);

    private final DeskEditions editions;
    private final Workbench workbench;
    private final Places places;
    private final Messages messages;

    FatePages(DeskEditions editions, Workbench workbench, Places places, Messages messages) {
        this.editions = editions;
        this.workbench = workbench;
        this.places = places;
        this.messages = messages;
    }

    /** A help page answers if there is no such edition, or none before it. */
    DeskEdition edition(int no) {
        return editions.list().stream()
                .filter(edition -> edition.no() == no && before(edition).isPresent())
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Optional<DeskEdition> before(DeskEdition edition) {
        var id = workbench.get(EntryKey.of("editions", edition.id())).text("predecessor");
        return editions.list().stream()
                .filter(one -> one.id().toString().equals(id))
                .findFirst();
    }

    FateBoard board(DeskEdition edition) {
        return new FateBoard(
                workbench, edition.id(), before(edition).orElseThrow().id());
    }

    /** The first thing that nobody has decided yet; of nothing open the first of all. */
    Optional<String> first(DeskEdition edition, FateBoard board) {
        return Fates.LISTS.stream()
                .flatMap(list -> board.open(list).stream())
                .findFirst()
                .or(() -> Fates.LISTS.stream()
                        .flatMap(list -> board.things(list).stream())
                        .findFirst())
                .map(thing -> path(edition, thing));
    }

    /** The next open thing of the same list behind this one, or else any. */
    Optional<String> next(DeskEdition edition, FateBoard board, String list, int no) {
        return nextOpen(board, list, no).map(thing -> path(edition, thing));
    }

    private static Optional<WorkingEntry> nextOpen(FateBoard board, String list, int no) {
        var ordered = board.groups(list).stream()
                .flatMap(group -> group.things().stream())
                .toList();
        var here = 0;
        while (here < ordered.size() && ordered.get(here).no() != no) {
            here++;
        }
        var behind = new ArrayList<>(ordered.subList(Math.min(here + 1, ordered.size()), ordered.size()));
        behind.addAll(ordered.subList(0, Math.min(here, ordered.size())));
        Fates.LISTS.stream().filter(other -> !other.equals(list)).forEach(other -> behind.addAll(board.things(other)));
        return behind.stream().filter(thing -> board.fate(thing) == null).findFirst();
    }

    private static String path(DeskEdition edition, WorkingEntry thing) {
        return FatePlace.path(edition, thing.key().list(), thing.no());
    }

    boolean isWritable(DeskEdition edition) {
        return Acting.get().may(Permission.DECIDE)
                && !edition.state().isFrozen()
                && edition.state() != EditionState.WITHDRAWN;
    }

    FateView view(
            DeskEdition edition,
            FateBoard board,
            WorkingEntry thing,
            @Nullable Answers given,
            Problems problems,
            Locale language,
            String prefix) {
        var speech = new Speech(messages, language);
        var list = thing.key().list();
        var answers = given == null ? beginning(board, thing) : given;
        var open = board.open(list).size();
        var all = board.things(list).size();
        return new FateView(
                Words.of(speech.text("desk.fate.title." + list)),
                path(edition, thing),
                list,
                crumbs(edition, speech.text("desk.fate.crumb"), speech),
                speech.text("desk.fate.count", Map.of("done", all - open, "all", all)),
                speech.text("desk.fate.rest", Map.of("open", open, "edition", edition.title())),
                tabs(edition, board, list, speech, prefix),
                thing(board, thing, speech, prefix),
                choices(board, thing, answers, speech),
                List.of(
                        answers.control(
                                Kind.LINES,
                                "reason",
                                speech.text("desk.fate.reason"),
                                speech.text("desk.fate.reason.hint"),
                                List.of()),
                        answers.control(
                                Kind.LINE,
                                "byRole",
                                speech.text("desk.fate.by"),
                                speech.text("desk.fate.by.hint"),
                                List.of())),
                Map.of("version", given == null ? Integer.toString(board.version(thing)) : given.one("version")),
                problems,
                isWritable(edition),
                preview(board, thing, speech),
                nextOpen(board, list, thing.no())
                        .map(next -> Entry.link(Words.of(next.title()), prefix + path(edition, next)))
                        .orElse(null),
                board.open(list).stream()
                        .limit(12)
                        .map(one -> openLine(edition, board, one, thing, speech, prefix))
                        .toList(),
                groups(edition, board, thing, speech, prefix),
                speech.text("desk.fate.all", Map.of("count", all)),
                legend(board, list, speech),
                FatePlace.path(edition, list),
                loom(edition, board, thing, speech, prefix),
                board.isDone(),
                LifePages.path(edition),
                isWritable(edition) ? FatePlace.path(edition) + "/texte" : null);
    }

    private static Answers beginning(FateBoard board, WorkingEntry thing) {
        var values = new HashMap<String, String>();
        var fate = board.fate(thing);
        values.put("byRole", fate == null ? Acting.get().name() : fate.text("byRole"));
        if (fate != null) {
            values.put("verdict", fate.text("verdict"));
            values.put("reason", fate.text("reason"));
            var following = board.following(thing);
            switch (FateVerdict.valueOf(fate.text("verdict"))) {
                case CHANGED ->
                    values.put(
                            "renamed",
                            following.stream()
                                    .map(WorkingEntry::title)
                                    .findFirst()
                                    .orElse(""));
                case MERGED ->
                    values.put(
                            "target",
                            following.stream()
                                    .map(one -> one.key().id())
                                    .findFirst()
                                    .orElse(""));
                case SPLIT -> {
                    for (var index = 0; index < following.size(); index++) {
                        values.put("part" + (index + 1), following.get(index).title());
                    }
                }
                default -> {}
            }
        }
        return Answers.of(values);
    }

    private List<FateView.Choice> choices(FateBoard board, WorkingEntry thing, Answers answers, Speech speech) {
        return VERDICTS.stream()
                .map(verdict -> new FateView.Choice(
                        verdict.name(),
                        speech.text("desk.fate.do." + verdict),
                        speech.text("desk.fate.do." + verdict + ".help"),
                        FateSign.valueOf(verdict.name()),
                        answers.one("verdict").equals(verdict.name()),
                        more(verdict, board, thing, answers, speech)))
                .toList();
    }

    private List<Control> more(
            FateVerdict verdict, FateBoard board, WorkingEntry thing, Answers answers, Speech speech) {
        return switch (verdict) {
            case CHANGED ->
                List.of(answers.control(
                        Kind.LINE,
                        "renamed",
                        speech.text("desk.fate.renamed"),
                        speech.text("desk.fate.renamed.hint"),
                        List.of()));
            case MERGED -> merging(board, thing, answers, speech);
            case SPLIT -> {
                var parts = new ArrayList<Control>();
                for (var part = 1;
                        part <= Math.max(PARTS, board.following(thing).size());
                        part++) {
                    parts.add(answers.control(
                            Kind.LINE,
                            "part" + part,
                            speech.text("desk.fate.part", Map.of("no", part)),
                            null,
                            List.of()));
                }
                yield parts;
            }
            default -> List.of();
        };
    }

    private List<Control> merging(FateBoard board, WorkingEntry thing, Answers answers, Speech speech) {
        var list = thing.key().list();
        var field = board.field(thing);
        var chosen = answers.all("partner").isEmpty() && answers.one("version").isEmpty()
                ? board.partners(thing).stream().map(one -> one.key().id()).toList()
                : answers.all("partner");
        var near = new ArrayList<Option>();
        var far = new ArrayList<Option>();
        for (var other : board.things(list)) {
            if (other == thing) {
                continue;
            }
            var isNear = list.equals("fields")
                    || board.field(other) == field
                    || chosen.contains(other.key().id());
            var otherField = board.field(other);
            var group = otherField == null || isNear ? null : otherField.title();
            (isNear ? near : far)
                    .add(new Option(other.key().id(), Words.of(other.title()).shortened(90), group));
        }
        far.addFirst(new Option("", speech.text("desk.fate.partner.none")));
        var targets = new ArrayList<Option>();
        targets.add(new Option("", speech.text("desk.fate.target.new")));
        board.fresh(list)
                .forEach(fresh -> targets.add(
                        new Option(fresh.key().id(), Words.of(fresh.title()).shortened(90), null)));
        var more = new ArrayList<Control>();
        more.add(new Control(
                Kind.SET,
                "partner",
                speech.text("desk.fate.partner"),
                speech.text("desk.fate.partner.hint"),
                chosen,
                near,
                null,
                List.of()));
        if (far.size() > 1) {
            more.add(answers.control(Kind.CHOICE, "other", speech.text("desk.fate.partner.other"), null, far));
        }
        more.add(answers.control(Kind.CHOICE, "target", speech.text("desk.fate.target"), null, targets));
        more.add(answers.control(
                Kind.LINE, "name", speech.text("desk.fate.name"), speech.text("desk.fate.name.hint"), List.of()));
        return more;
    }

    private FateView.Thing thing(FateBoard board, WorkingEntry thing, Speech speech, String prefix) {
        var list = thing.key().list();
        var group = board.groups(list).stream()
                .filter(one -> one.things().contains(thing))
                .findFirst()
                .orElseThrow();
        var text = thing.text("summary").isEmpty() ? thing.text("text") : thing.text("summary");
        return new FateView.Thing(
                Words.of(thing.title()),
                list.equals("fields") ? sign(thing) : group.field() == null ? null : sign(group.field()),
                speech.text(
                        group.field() == null ? "desk.fate.place" : "desk.fate.place.field",
                        Map.of(
                                "what",
                                speech.singular(list),
                                "no",
                                group.things().indexOf(thing) + 1,
                                "of",
                                group.things().size())),
                text.isEmpty() ? null : Words.of(text).shortened(400),
                places.path(thing)
                        .map(path -> Entry.link(speech.text("desk.fate.read"), prefix + path))
                        .orElse(null));
    }

    static FieldSign sign(WorkingEntry field) {
        var symbol = field.text("symbol");
        return new FieldSign(
                Words.of(field.title()),
                field.content().path("tone").asInt(6),
                symbol.isEmpty() ? "compass" : symbol,
                null);
    }

    private FateView.@Nullable Preview preview(FateBoard board, WorkingEntry thing, Speech speech) {
        return board.fate(thing) == null
                ? null
                : new FateView.Preview(
                        Words.of(thing.title()),
                        board.following(thing).stream()
                                .map(one -> Words.of(one.title()))
                                .toList(),
                        board.sign(thing),
                        word(board, thing, speech));
    }

    private static String word(FateBoard board, WorkingEntry thing, Speech speech) {
        return speech.text("desk.fate.is." + board.sign(thing));
    }

    private FateView.OpenLine openLine(
            DeskEdition edition, FateBoard board, WorkingEntry open, WorkingEntry here, Speech speech, String prefix) {
        var field = board.field(open);
        var note = new ArrayList<String>();
        if (field != null && field != open) {
            note.add(field.title());
        }
        if (open == here) {
            note.add(speech.text("desk.fate.here"));
        }
        return new FateView.OpenLine(
                open == here
                        ? Entry.of(Words.of(open.title()))
                        : Entry.link(Words.of(open.title()), prefix + path(edition, open)),
                note.isEmpty() ? null : String.join(", ", note));
    }

    private List<FateView.Group> groups(
            DeskEdition edition, FateBoard board, WorkingEntry here, Speech speech, String prefix) {
        var list = here.key().list();
        return board.groups(list).stream()
                .map(group -> new FateView.Group(
                        group.field() == null ? null : sign(group.field()),
                        group.field() == null
                                ? list.equals("fields") ? speech.plural(list) : speech.text("desk.fate.noField")
                                : group.field().title(),
                        speech.text(
                                "desk.fate.of",
                                Map.of(
                                        "done",
                                        group.things().stream()
                                                .filter(thing -> board.fate(thing) != null)
                                                .count(),
                                        "all",
                                        group.things().size())),
                        group.things().stream()
                                .map(thing -> new FateView.Mark(
                                        prefix + path(edition, thing),
                                        board.sign(thing),
                                        thing.title() + ": " + word(board, thing, speech),
                                        board.fate(thing) == null,
                                        thing == here))
                                .toList()))
                .toList();
    }

    private static List<FateView.Legend> legend(FateBoard board, String list, Speech speech) {
        return counts(board, board.things(list)).entrySet().stream()
                .map(count -> new FateView.Legend(
                        count.getKey(), speech.text("desk.fate.is." + count.getKey()) + ": " + count.getValue()))
                .toList();
    }

    private static Map<FateSign, Integer> counts(FateBoard board, List<WorkingEntry> things) {
        var counts = new EnumMap<FateSign, Integer>(FateSign.class);
        things.forEach(thing -> counts.merge(board.sign(thing), 1, Integer::sum));
        return counts;
    }

    private List<Tab> tabs(DeskEdition edition, FateBoard board, String current, Speech speech, String prefix) {
        return Fates.LISTS.stream()
                .filter(list -> !board.things(list).isEmpty())
                .map(list -> {
                    var open = board.open(list);
                    var all = board.things(list);
                    var target = open.isEmpty() ? all.getFirst() : open.getFirst();
                    return new Tab(
                            speech.plural(list) + " "
                                    + speech.text(
                                            "desk.fate.of",
                                            Map.of("done", all.size() - open.size(), "all", all.size())),
                            prefix + path(edition, target),
                            list.equals(current),
                            open.isEmpty() ? "tick" : null);
                })
                .toList();
    }

    /** Only what adds up is drawn. */
    private @Nullable Loom loom(DeskEdition edition, FateBoard board, WorkingEntry here, Speech speech, String prefix) {
        var list = here.key().list();
        var group = board.groups(list).stream()
                .filter(one -> one.things().contains(here))
                .findFirst()
                .orElseThrow();
        var starts = new ArrayList<Loom.Start>();
        var ends = new ArrayList<Loom.End>();
        var threads = new ArrayList<Loom.Thread>();
        var places = new LinkedHashMap<UUID, Integer>();
        for (var thing : group.things()) {
            var from = starts.size();
            var sign = board.sign(thing);
            var following = board.following(thing);
            starts.add(new Loom.Start(
                    Entry.link(Words.of(thing.title()), prefix + path(edition, thing)),
                    fate(board, thing, speech),
                    thing == here,
                    sign == FateSign.OPEN));
            if (following.isEmpty()) {
                threads.add(new Loom.Thread(from, ends.size(), thing == here, sign == FateSign.OPEN));
                ends.add(new Loom.End(null, word(board, thing, speech), sign, false));
            }
            for (var after : following) {
                var to = places.computeIfAbsent(after.key().uuid(), missing -> {
                    ends.add(new Loom.End(
                            Entry.link(
                                    Words.of(after.title()),
                                    prefix + this.places.path(after).orElse("")),
                            note(sign, speech),
                            sign,
                            sign != FateSign.KEPT));
                    return ends.size() - 1;
                });
                threads.add(new Loom.Thread(from, to, thing == here, false));
            }
        }
        var counts = counts(board, group.things());
        if (counts.values().stream().mapToInt(Integer::intValue).sum()
                != group.things().size()) {
            return null;
        }
        var name = group.field() == null || list.equals("fields")
                ? speech.plural(list)
                : group.field().title();
        return new Loom(
                speech.text(
                        "desk.fate.loom",
                        Map.of(
                                "field",
                                name,
                                "before",
                                before(edition).orElseThrow().title(),
                                "after",
                                edition.title())),
                speech.text(
                        "desk.fate.loom.sentence",
                        Map.of(
                                "in",
                                group.things().size(),
                                "standing",
                                places.size(),
                                "routine",
                                counts.getOrDefault(FateSign.ROUTINE, 0),
                                "completed",
                                counts.getOrDefault(FateSign.COMPLETED, 0),
                                "dropped",
                                counts.getOrDefault(FateSign.DROPPED, 0),
                                "open",
                                counts.getOrDefault(FateSign.OPEN, 0))),
                speech.text(
                        "desk.fate.loom.from",
                        Map.of(
                                "count",
                                group.things().size(),
                                "edition",
                                before(edition).orElseThrow().title())),
                speech.text("desk.fate.loom.to", Map.of("count", places.size(), "edition", edition.title())),
                starts,
                ends,
                threads,
                proof(counts, group.things().size(), speech));
    }

    private static String fate(FateBoard board, WorkingEntry thing, Speech speech) {
        var titles = board.following(thing).stream().map(WorkingEntry::title).toList();
        return board.sign(thing) == FateSign.KEPT || titles.isEmpty()
                ? word(board, thing, speech)
                : speech.text(
                        "desk.fate.to",
                        Map.of("fate", word(board, thing, speech), "titles", String.join(", ", titles)));
    }

    private static @Nullable String note(FateSign sign, Speech speech) {
        return switch (sign) {
            case CHANGED -> speech.text("desk.fate.note.changed");
            case MERGED, SPLIT -> speech.text("desk.fate.note.new");
            default -> null;
        };
    }

    private static String proof(Map<FateSign, Integer> counts, int all, Speech speech) {
        return speech.text(
                "desk.fate.proof",
                Map.of(
                        "sum",
                        String.join(
                                " + ",
                                counts.entrySet().stream()
                                        .map(count ->
                                                count.getValue() + " " + speech.text("desk.fate.is." + count.getKey()))
                                        .toList()),
                        "all",
                        all));
    }

    FateListView list(
            DeskEdition edition,
            FateBoard board,
            String list,
            @Nullable Answers given,
            Problems problems,
            Locale language,
            String prefix) {
        var speech = new Speech(messages, language);
        var rows = new ArrayList<FateListView.Group>();
        for (var group : board.groups(list)) {
            rows.add(new FateListView.Group(
                    group.field() == null ? null : sign(group.field()),
                    group.field() == null
                            ? speech.text("desk.fate.noField")
                            : group.field().title(),
                    group.things().stream()
                            .map(thing -> row(edition, board, thing, given, speech, prefix))
                            .toList()));
        }
        var open = board.open(list).size();
        return new FateListView(
                Words.of(speech.text("desk.fate.title." + list)),
                FatePlace.path(edition, list),
                crumbs(edition, speech.text("desk.fate.list"), speech),
                speech.text(
                        "desk.fate.count",
                        Map.of(
                                "done",
                                board.things(list).size() - open,
                                "all",
                                board.things(list).size())),
                tabs(edition, board, list, speech, prefix),
                rows,
                FatePlace.path(edition),
                open > 0,
                problems,
                isWritable(edition));
    }

    private static FateListView.Row row(
            DeskEdition edition,
            FateBoard board,
            WorkingEntry thing,
            @Nullable Answers given,
            Speech speech,
            String prefix) {
        var fate = board.fate(thing);
        var id = thing.key().id();
        var verdict = fate == null ? "" : fate.text("verdict");
        var options = new ArrayList<Option>();
        options.add(new Option("", speech.text("desk.fate.is.OPEN")));
        for (var one : VERDICTS) {
            // What needs more than a reason is decided on a page of its own.
            if (one != FateVerdict.MERGED && one != FateVerdict.SPLIT
                    || one.name().equals(verdict)) {
                options.add(new Option(one.name(), speech.text("desk.fate.do." + one)));
            }
        }
        return new FateListView.Row(
                id,
                Entry.link(Words.of(thing.title()), prefix + path(edition, thing)),
                given == null ? verdict : given.one("v-" + id),
                given == null ? fate == null ? "" : fate.text("reason") : given.one("r-" + id),
                given == null ? Integer.toString(board.version(thing)) : given.one("b-" + id),
                options,
                board.sign(thing));
    }

    private static List<Crumb> crumbs(DeskEdition edition, String here, Speech speech) {
        return List.of(
                new Crumb(Words.of(speech.text("desk.menu.desk")), "/werkstatt"),
                new Crumb(Words.of(edition.title()), LifePages.path(edition)),
                Crumb.here(Words.of(here)));
    }
}

package org.planwerk.desk.life;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.planwerk.desk.Comparisons;
import org.planwerk.desk.DeskEdition;
import org.planwerk.desk.Places;
import org.planwerk.identity.Acting;
import org.planwerk.identity.Permission;
import org.planwerk.packaging.EntryRefused;
import org.planwerk.packaging.WorkingEntry;
import org.planwerk.plan.Decision;
import org.planwerk.plan.EditionId;
import org.planwerk.plan.FateRefused;
import org.planwerk.plan.FateVerdict;
import org.planwerk.plan.Fates;
import org.planwerk.web.Problem;
import org.planwerk.web.Problems;
import org.planwerk.web.Redirect;
import org.planwerk.web.WorkshopPages;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The board on which people decide what becomes of each thing in the next edition. */
@WorkshopPages
class FateController {

    private static final String BOARD = "/fassung/{no}/verbleib";

    private final FatePages pages;
    private final StepPages steps;
    private final FateActs acts;

    FateController(FatePages pages, StepPages steps, FateActs acts) {
        this.pages = pages;
        this.steps = steps;
        this.acts = acts;
    }

    /** The first thing that is open. */
    @GetMapping(BOARD)
    ModelAndView first(@PathVariable int no, HttpServletRequest request) {
        var edition = pages.edition(no);
        var path = pages.first(edition, pages.board(edition)).orElse(LifePages.path(edition));
        return Redirect.on(Places.prefix(request) + path, request);
    }

    @GetMapping(BOARD + "/{list}/{thing}")
    ModelAndView show(
            @PathVariable int no,
            @PathVariable String list,
            @PathVariable int thing,
            HttpServletRequest request,
            Locale language) {
        var edition = pages.edition(no);
        var board = pages.board(edition);
        return page(
                edition,
                board,
                find(board, list(list), thing),
                null,
                Problems.none(),
                request,
                language,
                HttpStatus.OK);
    }

    @PostMapping(BOARD + "/{list}/{thing}")
    ModelAndView decide(
            @PathVariable String no,
            @PathVariable String list,
            @PathVariable String thing,
            HttpServletRequest request,
            Locale language) {
        Acting.get().require(Permission.DECIDE);
        var edition = pages.edition(number(no));
        var board = pages.board(edition);
        var name = list(list);
        var number = number(thing);
        var decided = find(board, name, number);
        var answers = Answers.of(request);
        var here = Places.prefix(request) + FatePlace.path(edition, name, number);
        var again = answers.one("do").equals("open");
        var verdict = verdict(answers.one("verdict"));
        if (verdict == null && !again) {
            answers.fault("verdict", "desk.fate.verdict.missing");
            return page(
                    edition,
                    board,
                    decided,
                    answers,
                    answers.problems(),
                    request,
                    language,
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            acts.decide(new EditionId(edition.id()), List.of(decision(decided, again ? null : verdict, answers)));
        } catch (FateRefused.Overtaken | FateRefused.Closed refused) {
            return Redirect.to(
                    here, request, refused instanceof FateRefused.Closed ? "desk.fate.closed" : "desk.fate.overtaken");
        } catch (FateRefused.Incomplete incomplete) {
            return page(
                    edition,
                    board,
                    decided,
                    answers,
                    Problems.of(field(incomplete), "desk.fate.needs." + incomplete.need(), Map.of()),
                    request,
                    language,
                    HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (FateRefused.Gone gone) {
            return Redirect.to(here, request, "desk.fate.gone");
        } catch (EntryRefused.Wrong wrong) {
            return page(
                    edition,
                    board,
                    decided,
                    answers,
                    problems(wrong, "reason"),
                    request,
                    language,
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var after = pages.board(edition);
        var next = answers.one("do").equals("next")
                ? pages.next(edition, after, name, number)
                        .map(path -> Places.prefix(request) + path)
                        .orElse(here)
                : here;
        return Redirect.to(next, request, again ? "desk.fate.opened" : "desk.fate.saved");
    }

    private Decision decision(WorkingEntry thing, @Nullable FateVerdict verdict, Answers answers) {
        var partners = new HashSet<UUID>();
        answers.all("partner").forEach(id -> add(partners, id));
        add(partners, answers.one("other"));
        var target = new HashSet<UUID>();
        add(target, answers.one("target"));
        return new Decision(
                thing.key().list(),
                thing.key().uuid(),
                verdict,
                Objects.requireNonNullElse(answers.whole("version"), 0),
                answers.find("reason"),
                verdict == FateVerdict.CHANGED ? answers.find("renamed") : answers.find("name"),
                verdict == FateVerdict.MERGED ? partners : Set.of(),
                target.stream().findFirst().orElse(null),
                IntStream.rangeClosed(1, 20)
                        .mapToObj(part -> answers.one("part" + part))
                        .toList(),
                steps.today(),
                answers.one("byRole"));
    }

    private static void add(Set<UUID> ids, String id) {
        if (id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            ids.add(UUID.fromString(id));
        }
    }

    private static String field(FateRefused.Incomplete incomplete) {
        return switch (incomplete.need()) {
            case REASON -> "reason";
            case NAME -> "name";
            case PARTNERS -> "partner";
            case PARTS -> "part1";
        };
    }

    private static @Nullable FateVerdict verdict(String word) {
        for (var verdict : FateVerdict.values()) {
            if (verdict.name().equals(word)) {
                return verdict;
            }
        }
        return null;
    }

    /** Many at once. */
    @GetMapping(BOARD + "/{list}")
    ModelAndView list(@PathVariable int no, @PathVariable String list, HttpServletRequest request, Locale language) {
        var edition = pages.edition(no);
        return listed(
                edition, pages.board(edition), list(list), null, Problems.none(), request, language, HttpStatus.OK);
    }

    /** Decides all of these, or shows what is open as kept, so that only the exceptions are left to be chosen. */
    @PostMapping(BOARD + "/{list}")
    ModelAndView decideAll(
            @PathVariable String no,
            @PathVariable String list,
            @RequestParam(name = "do", defaultValue = "save") String act,
            HttpServletRequest request,
            Locale language) {
        Acting.get().require(Permission.DECIDE);
        var edition = pages.edition(number(no));
        var board = pages.board(edition);
        var name = list(list);
        var answers = Answers.of(request);
        if (act.equals("keep")) {
            board.things(name).forEach(thing -> answers.or("v-" + thing.key().id(), FateVerdict.KEPT.name()));
            return listed(edition, board, name, answers, Problems.none(), request, language, HttpStatus.OK);
        }
        var decisions = new ArrayList<Decision>();
        for (var thing : board.things(name)) {
            var id = thing.key().id();
            var fate = board.fate(thing);
            var verdict = answers.one("v-" + id);
            var isSame = fate == null
                    ? verdict.isEmpty()
                    : fate.text("verdict").equals(verdict)
                            && fate.text("reason").equals(answers.one("r-" + id));
            if (!isSame && !verdict.equals("MERGED") && !verdict.equals("SPLIT")) {
                decisions.add(Decision.plain(
                        name,
                        thing.key().uuid(),
                        verdict(verdict),
                        Objects.requireNonNullElse(answers.whole("b-" + id), 0),
                        answers.find("r-" + id),
                        steps.today(),
                        Acting.get().name()));
            }
        }
        var here = Places.prefix(request) + FatePlace.path(edition, name);
        try {
            acts.decide(new EditionId(edition.id()), decisions);
            return Redirect.to(here, request, "desk.fate.saved");
        } catch (FateRefused.Incomplete incomplete) {
            return listed(
                    edition,
                    board,
                    name,
                    answers,
                    Problems.of("r-" + incomplete.thing(), "desk.fate.needs." + incomplete.need(), Map.of()),
                    request,
                    language,
                    HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (FateRefused refused) {
            return Redirect.to(
                    here, request, refused instanceof FateRefused.Closed ? "desk.fate.closed" : "desk.fate.overtaken");
        } catch (EntryRefused.Wrong wrong) {
            return listed(
                    edition,
                    board,
                    name,
                    answers,
                    problems(wrong, "liste"),
                    request,
                    language,
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /** Takes chapters, scenarios, themes and findings over. */
    @PostMapping(BOARD + "/texte")
    ModelAndView carryOver(@PathVariable String no, HttpServletRequest request) {
        Acting.get().require(Permission.DECIDE);
        var edition = pages.edition(number(no));
        var back = Places.prefix(request) + FatePlace.path(edition);
        try {
            var count = acts.carryOver(new EditionId(edition.id()));
            return Redirect.to(back, request, count > 0 ? "desk.fate.carried" : "desk.fate.carried.none");
        } catch (FateRefused refused) {
            return Redirect.to(back, request, "desk.fate.closed");
        }
    }

    private static Problems problems(EntryRefused.Wrong wrong, String field) {
        return new Problems(wrong.faults().stream()
                .map(fault -> new Problem(field, fault.key(), fault.values()))
                .limit(1)
                .toList());
    }

    private ModelAndView page(
            DeskEdition edition,
            FateBoard board,
            WorkingEntry thing,
            @Nullable Answers answers,
            Problems problems,
            HttpServletRequest request,
            Locale language,
            HttpStatus status) {
        return new ModelAndView(
                "desk/life/fate",
                Map.of("view", pages.view(edition, board, thing, answers, problems, language, Places.prefix(request))),
                status);
    }

    private ModelAndView listed(
            DeskEdition edition,
            FateBoard board,
            String list,
            @Nullable Answers answers,
            Problems problems,
            HttpServletRequest request,
            Locale language,
            HttpStatus status) {
        return new ModelAndView(
                "desk/life/fatelist",
                Map.of("view", pages.list(edition, board, list, answers, problems, language, Places.prefix(request))),
                status);
    }

    /** Who may not decide hears that first, whatever the address says. */
    private static int number(String text) {
        if (!text.matches("\\d{1,9}")) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Integer.parseInt(text);
    }

    private static String list(String path) {
        return Comparisons.find(path, Fates.LISTS).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static WorkingEntry find(FateBoard board, String list, int no) {
        var thing = board.find(list, no);
        if (thing == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return thing;
    }
}

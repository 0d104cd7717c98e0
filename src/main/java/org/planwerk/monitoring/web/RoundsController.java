package org.planwerk.monitoring.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.planwerk.identity.Acting;
import org.planwerk.identity.Email;
import org.planwerk.identity.Permission;
import org.planwerk.monitoring.round.Addressee;
import org.planwerk.monitoring.round.Round;
import org.planwerk.monitoring.round.RoundRefused;
import org.planwerk.monitoring.round.Rounds;
import org.planwerk.tenancy.Tenant;
import org.planwerk.web.Origin;
import org.planwerk.web.Problem;
import org.planwerk.web.Problems;
import org.planwerk.web.Redirect;
import org.planwerk.web.WorkshopPages;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The rounds of those who ask: all of them, one of them, and what is done with it as a whole. */
@WorkshopPages
class RoundsController {

    private static final String ALL = "/sachstand";
    private static final String ONE = ALL + "/{no}";

    private final Rounds rounds;
    private final RoundPages pages;
    private final RoundForms forms;
    private final Known known;
    private final Origin origin;

    RoundsController(Rounds rounds, RoundPages pages, RoundForms forms, Known known, Origin origin) {
        this.rounds = rounds;
        this.pages = pages;
        this.forms = forms;
        this.known = known;
        this.origin = origin;
    }

    @GetMapping(ALL)
    ModelAndView list(Locale language) {
        Acting.get().require(Permission.READ_ROUNDS);
        return page("rounds", pages.list("", "", "", Problems.none(), language), HttpStatus.OK);
    }

    @PostMapping(ALL + "/uebergeben")
    ModelAndView handOver(HttpServletRequest request, Locale language) {
        Acting.get().require(Permission.RUN_ROUNDS);
        var leaving = Email.read(RoundForm.typed(request, "leaving"));
        var name = RoundForm.typed(request, "name");
        var typed = RoundForm.typed(request, "email");
        var email = Email.read(typed);
        var problems = new ArrayList<>(person(name, email));
        if (leaving.isEmpty()) {
            problems.addFirst(new Problem("leaving", "monitoring.handOver.missing", Map.of()));
        } else if (leaving.equals(email)) {
            problems.add(new Problem("email", "monitoring.handOver.same", Map.of()));
        }
        if (leaving.isEmpty() || email.isEmpty() || !problems.isEmpty()) {
            return page(
                    "rounds",
                    pages.list(leaving.orElse(""), name, typed, new Problems(problems), language),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        rounds.handOver(leaving.get(), successor(name, email.get()), Known.author());
        return Redirect.to(Known.prefix(request) + "/werkstatt/sachstand", request, "monitoring.handOver.done");
    }

    @GetMapping(ALL + "/neu")
    ModelAndView fresh(Locale language) {
        Acting.get().require(Permission.RUN_ROUNDS);
        return page("roundform", forms.fresh(known.today(), rounds.list(), language), HttpStatus.OK);
    }

    @PostMapping(ALL + "/neu")
    ModelAndView prepare(HttpServletRequest request, Locale language) {
        Acting.get().require(Permission.RUN_ROUNDS);
        var form = RoundForm.of(request);
        var reading = forms.read(form);
        return reading.round()
                .map(round -> to(request, rounds.prepare(round), "monitoring.round.kept"))
                .orElseGet(() -> page(
                        "roundform",
                        forms.form(null, form, reading.problems(), language),
                        HttpStatus.UNPROCESSABLE_CONTENT));
    }

    @GetMapping(ONE + "/aendern")
    ModelAndView change(@PathVariable int no, HttpServletRequest request, Locale language) {
        var round = known.runnable(no);
        return page("roundform", forms.form(round, RoundForm.of(round), Problems.none(), language), HttpStatus.OK);
    }

    @PostMapping(ONE + "/aendern")
    ModelAndView keep(@PathVariable int no, HttpServletRequest request, Locale language) {
        var round = known.runnable(no);
        var form = RoundForm.of(request);
        var reading = forms.read(form);
        if (reading.round().isEmpty()) {
            return page(
                    "roundform",
                    forms.form(round, form, reading.problems(), language),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            rounds.change(reading.round().get().as(round));
            return to(request, round, "monitoring.round.kept");
        } catch (RoundRefused.WrongState overtaken) {
            return to(request, round, "monitoring.round.overtaken");
        }
    }

    @GetMapping(ONE)
    ModelAndView show(@PathVariable int no, Locale language) {
        return page("round", pages.round(known.readable(no), "", Problems.none(), language), HttpStatus.OK);
    }

    /** Opens, lets open by itself, extends, closes, or opens again. */
    @PostMapping(ONE)
    ModelAndView act(@PathVariable int no, HttpServletRequest request, Locale language) {
        var round = known.runnable(no);
        var act = RoundForm.typed(request, "do");
        var typed = RoundForm.typed(request, act.equals("extend") ? "until" : "reason");
        try {
            switch (act) {
                case "open" -> rounds.open(round, origin.of(request, Locale.GERMAN), Known.author());
                case "schedule" -> rounds.schedule(round, origin.of(request, Locale.GERMAN));
                case "close" -> rounds.close(round, Known.author());
                case "extend" -> {
                    var until = Days.read(typed).filter(day -> day.isAfter(round.opensOn()) && day.getYear() < 2200);
                    if (until.isEmpty()) {
                        return wrong(round, typed, "until", "monitoring.round.day.wrong", language);
                    }
                    rounds.extend(round, until.get(), Known.author());
                }
                case "reopen" -> {
                    if (typed.isEmpty() || typed.length() > AnswerForm.LONGEST) {
                        return wrong(round, typed, "reason", "monitoring.round.reason.missing", language);
                    }
                    rounds.reopen(round, typed, Known.author());
                }
                default -> {
                    return to(request, round, "monitoring.round.overtaken");
                }
            }
            return to(request, round, "monitoring.round.done." + act);
        } catch (RoundRefused.WrongState overtaken) {
            return to(request, round, "monitoring.round.overtaken");
        } catch (RoundRefused.NothingToAsk nothing) {
            return to(request, round, "monitoring.round.nothing");
        } catch (RoundRefused.NoWords nothing) {
            return to(request, round, "monitoring.round.noWords");
        } catch (RoundRefused.Forgotten nameless) {
            return to(request, round, "monitoring.round.forgotten");
        }
    }

    private ModelAndView wrong(Round round, String typed, String field, String key, Locale language) {
        return page(
                "round",
                pages.round(round, typed, Problems.of(field, key, Map.of()), language),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    static List<Problem> person(String name, Optional<String> email) {
        var problems = new ArrayList<Problem>();
        if (name.isEmpty() || name.length() > AnswerForm.LONGEST_LINE) {
            problems.add(new Problem("name", "monitoring.person.name.missing", Map.of()));
        }
        if (email.isEmpty()) {
            problems.add(new Problem("email", "monitoring.person.email.wrong", Map.of()));
        }
        return problems;
    }

    static Addressee successor(String name, String email) {
        return new Addressee(
                name,
                email,
                Tenant.get().mainLanguage().equals(Locale.ENGLISH) ? "en" : "de",
                Addressee.Route.PERSON,
                null,
                null,
                null);
    }

    private static ModelAndView to(HttpServletRequest request, Round round, String notice) {
        return Redirect.to(Known.prefix(request) + "/werkstatt/sachstand/" + round.no(), request, notice);
    }

    private static ModelAndView page(String template, Object view, HttpStatus status) {
        return new ModelAndView("monitoring/web/" + template, Map.of("view", view), status);
    }
}

package org.planwerk.monitoring.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.planwerk.monitoring.round.PersonalLinks;
import org.planwerk.monitoring.round.PersonalLinks.Visit;
import org.planwerk.monitoring.round.Rounds;
import org.planwerk.web.PublicPages;
import org.planwerk.web.SameSite;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Answering by a personal link: without a session or a cookie, and nothing of the address goes anywhere. */
@PublicPages
class PersonalController {

    private static final String LINK = "/sachstand/{token}";
    private static final String STEP = LINK + "/{no}/{step}";
    private static final String CHECK = LINK + "/{no}";

    private final PersonalLinks links;
    private final Rounds rounds;
    private final AnswerActs acts;

    PersonalController(PersonalLinks links, Rounds rounds, AnswerActs acts) {
        this.links = links;
        this.rounds = rounds;
        this.acts = acts;
    }

    @GetMapping(LINK)
    ModelAndView start(
            @PathVariable String token, HttpServletRequest request, HttpServletResponse response, Locale language) {
        return open(token, response, answering -> acts.start(answering, request, language));
    }

    @PostMapping(LINK)
    ModelAndView handInAll(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        SameSite.require(request);
        return open(token, response, answering -> acts.handInAll(answering, request));
    }

    @GetMapping(STEP)
    ModelAndView step(
            @PathVariable String token,
            @PathVariable int no,
            @PathVariable int step,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language) {
        return open(token, response, answering -> acts.step(answering, no, step, request, language));
    }

    @PostMapping(STEP)
    ModelAndView save(
            @PathVariable String token,
            @PathVariable int no,
            @PathVariable int step,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language) {
        SameSite.require(request);
        return open(token, response, answering -> acts.save(answering, no, step, request, response, language));
    }

    @GetMapping(CHECK)
    ModelAndView check(
            @PathVariable String token,
            @PathVariable int no,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language) {
        return open(token, response, answering -> acts.check(answering, no, request, language));
    }

    @PostMapping(CHECK)
    ModelAndView handIn(
            @PathVariable String token,
            @PathVariable int no,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language) {
        SameSite.require(request);
        return open(token, response, answering -> acts.handIn(answering, no, request, language));
    }

    @GetMapping(LINK + "/weitergeben")
    ModelAndView forwarding(
            @PathVariable String token, HttpServletRequest request, HttpServletResponse response, Locale language) {
        return open(token, response, answering -> acts.forwarding(answering, request, language));
    }

    @PostMapping(LINK + "/weitergeben")
    ModelAndView forward(
            @PathVariable String token, HttpServletRequest request, HttpServletResponse response, Locale language) {
        SameSite.require(request);
        return open(token, response, answering -> acts.forward(answering, request, language));
    }

    @GetMapping(LINK + "/erinnerungen")
    ModelAndView reminders(@PathVariable String token, HttpServletResponse response) {
        return open(token, response, answering -> acts.reminders(answering));
    }

    /** Programs that show letters send this by themselves when somebody asks them to (RFC 8058): from no page of ours. */
    @PostMapping(LINK + "/erinnerungen")
    ModelAndView stopReminders(@PathVariable String token, HttpServletResponse response) {
        return visit(token, response, visit -> {
            links.stopReminders(visit.round(), visit.owner().id());
            return acts.stopped(answering(visit, token));
        });
    }

    private ModelAndView open(String token, HttpServletResponse response, Function<Answering, ModelAndView> page) {
        return visit(
                token,
                response,
                visit -> visit.round().isOpen()
                        ? page.apply(answering(visit, token))
                        : acts.ended(answering(visit, token)));
    }

    private ModelAndView visit(String token, HttpServletResponse response, Function<Visit, ModelAndView> page) {
        // The address is a key: other pages learn our name at most, and nothing of this stays anywhere.
        response.setHeader("Referrer-Policy", "strict-origin");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        return links.find(token)
                .map(page)
                .orElseGet(() -> new ModelAndView("monitoring/web/gone", Map.of("view", ""), HttpStatus.NOT_FOUND));
    }

    private Answering answering(Visit visit, String token) {
        return new Answering(
                visit.round(),
                rounds.listAsked(visit.round(), visit.owner().id()),
                "/sachstand/" + token,
                visit.owner().name(),
                visit.owner());
    }
}

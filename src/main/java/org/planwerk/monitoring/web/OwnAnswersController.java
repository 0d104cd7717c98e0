package org.planwerk.monitoring.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.function.Function;
import org.planwerk.identity.Acting;
import org.planwerk.identity.Permission;
import org.planwerk.monitoring.round.AskedMeasure;
import org.planwerk.monitoring.round.Rounds;
import org.planwerk.web.WorkshopPages;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Answering with an account: the measures of one's organisations, without a letter. */
@WorkshopPages
class OwnAnswersController {

    private static final String OWN = "/sachstand/{round}/meine";
    private static final String STEP = OWN + "/{no}/{step}";
    private static final String CHECK = OWN + "/{no}";

    private final Rounds rounds;
    private final AnswerActs acts;
    private final Known known;

    OwnAnswersController(Rounds rounds, AnswerActs acts, Known known) {
        this.rounds = rounds;
        this.acts = acts;
        this.known = known;
    }

    @GetMapping(OWN)
    ModelAndView start(@PathVariable int round, HttpServletRequest request, Locale language) {
        return open(round, answering -> acts.start(answering, request, language));
    }

    @PostMapping(OWN)
    ModelAndView handInAll(@PathVariable int round, HttpServletRequest request) {
        return open(round, answering -> acts.handInAll(answering, request));
    }

    @GetMapping(STEP)
    ModelAndView step(
            @PathVariable int round,
            @PathVariable int no,
            @PathVariable int step,
            HttpServletRequest request,
            Locale language) {
        return open(round, answering -> acts.step(answering, no, step, request, language));
    }

    @PostMapping(STEP)
    ModelAndView save(
            @PathVariable int round,
            @PathVariable int no,
            @PathVariable int step,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language) {
        return open(round, answering -> acts.save(answering, no, step, request, response, language));
    }

    @GetMapping(CHECK)
    ModelAndView check(@PathVariable int round, @PathVariable int no, HttpServletRequest request, Locale language) {
        return open(round, answering -> acts.check(answering, no, request, language));
    }

    @PostMapping(CHECK)
    ModelAndView handIn(@PathVariable int round, @PathVariable int no, HttpServletRequest request, Locale language) {
        return open(round, answering -> acts.handIn(answering, no, request, language));
    }

    private ModelAndView open(int no, Function<Answering, ModelAndView> page) {
        var acting = Acting.get();
        acting.require(Permission.REPORT_PROGRESS);
        var round = known.get(no);
        var own = rounds.listAsked(round).stream()
                .filter(measure -> isOwn(measure, acting))
                .toList();
        var answering = new Answering(round, own, RoundPages.ALL + "/" + no + "/meine", acting.name(), null);
        return round.isOpen() ? page.apply(answering) : acts.ended(answering);
    }

    private static boolean isOwn(AskedMeasure measure, Acting acting) {
        return measure.unitId() != null && acting.organisations().contains(measure.unitId());
    }
}

package org.planwerk.monitoring.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.planwerk.identity.Email;
import org.planwerk.monitoring.round.Answers;
import org.planwerk.monitoring.round.AskedMeasure;
import org.planwerk.monitoring.round.Foreseen;
import org.planwerk.monitoring.round.Round;
import org.planwerk.monitoring.round.RoundRefused;
import org.planwerk.monitoring.round.RoundState;
import org.planwerk.monitoring.round.Rounds;
import org.planwerk.packaging.EntryRefused;
import org.planwerk.web.Problem;
import org.planwerk.web.Problems;
import org.planwerk.web.Redirect;
import org.planwerk.web.WorkshopPages;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** One measure of a round: its answer is read, asked about, changed with a trace, accepted; or somebody is named for it. */
@WorkshopPages
class AnswersController {

    private static final String ONE = "/sachstand/{no}/massnahmen/{measure}";

    private final Rounds rounds;
    private final Answers answers;
    private final ReadingPages pages;
    private final Known known;

    AnswersController(Rounds rounds, Answers answers, ReadingPages pages, Known known) {
        this.rounds = rounds;
        this.answers = answers;
        this.pages = pages;
        this.known = known;
    }

    @GetMapping(ONE)
    ModelAndView show(
            @PathVariable int no, @PathVariable("measure") int measureNo, HttpServletRequest request, Locale language) {
        var round = known.readable(no);
        var editing = "true".equals(request.getParameter("aendern")) && Known.runs();
        return page(pages.answer(round, measure(round, measureNo), Typed.nothing(editing), language), HttpStatus.OK);
    }

    @PostMapping(ONE)
    ModelAndView act(
            @PathVariable int no, @PathVariable("measure") int measureNo, HttpServletRequest request, Locale language) {
        var round = known.runnable(no);
        var measure = measure(round, measureNo);
        var act = RoundForm.typed(request, "do");
        try {
            return switch (act) {
                case "accept" -> {
                    answers.accept(round, measure.id(), Known.author());
                    yield done(request, round, measure, act);
                }
                case "askBack" -> askBack(round, measure, request, language);
                case "edit" -> edit(round, measure, request, language);
                case "assign" -> assign(round, measure, request, language);
                default -> done(request, round, measure, "nothing");
            };
        } catch (RoundRefused overtaken) {
            return done(request, round, measure, "nothing");
        } catch (EntryRefused.Wrong wrong) {
            var problems = new Problems(wrong.faults().stream()
                    .map(fault -> new Problem("blatt", fault.key(), fault.values()))
                    .toList());
            return page(
                    pages.answer(round, measure, Typed.nothing(false).with(problems), language),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private ModelAndView askBack(Round round, AskedMeasure measure, HttpServletRequest request, Locale language) {
        var sentence = RoundForm.typed(request, "sentence");
        if (sentence.isEmpty() || sentence.length() > AnswerForm.LONGEST) {
            var typed = Typed.nothing(false)
                    .asking(sentence)
                    .with(Problems.of("sentence", "monitoring.askBack.missing", Map.of()));
            return page(pages.answer(round, measure, typed, language), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        answers.askBack(round, measure.id(), sentence, Known.author());
        return done(request, round, measure, "askBack");
    }

    private ModelAndView edit(Round round, AskedMeasure measure, HttpServletRequest request, Locale language) {
        var form = AnswerForm.read(request, round.questions());
        var problems = form.problems().isEmpty()
                ? AnswerActs.missing(round.questions(), form.given().missing(round))
                : form.problems();
        if (!problems.isEmpty()) {
            var typed = Typed.nothing(true).saying(form.given()).with(problems);
            return page(pages.answer(round, measure, typed, language), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        answers.edit(round, measure.id(), form.given(), null, Known.author());
        return done(request, round, measure, "edit");
    }

    private ModelAndView assign(Round round, AskedMeasure measure, HttpServletRequest request, Locale language) {
        var name = RoundForm.typed(request, "name");
        var typed = RoundForm.typed(request, "email");
        var email = Email.read(typed);
        var problems = RoundsController.person(name, email);
        if (email.isEmpty() || !problems.isEmpty()) {
            return page(
                    pages.answer(
                            round,
                            measure,
                            Typed.nothing(false).naming(name, typed).with(new Problems(problems)),
                            language),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        rounds.assign(round, List.of(measure.id()), RoundsController.successor(name, email.get()), Known.author());
        return done(request, round, measure, "assign");
    }

    private AskedMeasure measure(Round round, int no) {
        var asked = round.state() == RoundState.PREPARED
                ? rounds.foresee(round).stream().map(Foreseen::measure)
                : rounds.listAsked(round).stream();
        return asked.filter(measure -> measure.no() == no)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ModelAndView done(HttpServletRequest request, Round round, AskedMeasure measure, String act) {
        return Redirect.to(
                Known.prefix(request) + RoundPages.path(round, measure), request, "monitoring.answer.done." + act);
    }

    private static ModelAndView page(AnswerView view, HttpStatus status) {
        return new ModelAndView("monitoring/web/answer", Map.of("view", view), status);
    }
}

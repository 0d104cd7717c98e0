package org.planwerk.monitoring.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planwerk.identity.Email;
import org.planwerk.monitoring.round.Answer;
import org.planwerk.monitoring.round.Answer.Given;
import org.planwerk.monitoring.round.Answers;
import org.planwerk.monitoring.round.AskedMeasure;
import org.planwerk.monitoring.round.Question;
import org.planwerk.monitoring.round.RoundRefused;
import org.planwerk.monitoring.round.Rounds;
import org.planwerk.web.Problem;
import org.planwerk.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** What can be done while answering, however one came to it. */
@Component
class AnswerActs {

    private static final String TOLD = "getan";

    private final Rounds rounds;
    private final Answers answers;
    private final AnswerPages pages;

    AnswerActs(Rounds rounds, Answers answers, AnswerPages pages) {
        this.rounds = rounds;
        this.answers = answers;
        this.pages = pages;
    }

    ModelAndView start(Answering answering, HttpServletRequest request, Locale language) {
        return page("start", pages.start(answering, Told.of(request.getParameter(TOLD)), language), HttpStatus.OK);
    }

    ModelAndView ended(Answering answering) {
        return page("ended", pages.ended(answering), HttpStatus.OK);
    }

    ModelAndView step(Answering answering, int no, int step, HttpServletRequest request, Locale language) {
        var measure = measure(answering, no);
        var given = answers.find(answering.round(), measure.id());
        if (given.filter(answer -> !answer.state().isOpen()).isPresent()) {
            return to(answering, request, "/" + no, null);
        }
        return page(
                "step",
                pages.step(
                        answering,
                        measure,
                        chosen(answering, step),
                        given.orElse(null),
                        null,
                        Problems.none(),
                        language),
                HttpStatus.OK);
    }

    /** Keeps what was typed before it says what is missing. */
    ModelAndView save(
            Answering answering,
            int no,
            int step,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language) {
        var measure = measure(answering, no);
        var chosen = chosen(answering, step);
        var round = answering.round();
        var act = Objects.requireNonNullElse(request.getParameter("do"), "next");
        var form = AnswerForm.read(request, round.questions(chosen));
        var problems = form.problems();
        var seen = Objects.requireNonNullElse(request.getParameter("seen"), "");
        if (!problems.isEmpty()) {
            return again(
                    answering,
                    measure,
                    chosen,
                    form.given(),
                    problems,
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    act,
                    language);
        }
        if (act.startsWith("take:")) {
            var taken = form.taking(
                    act.substring("take:".length()), answers.last(round, measure.id()), answers.words(round));
            return again(answering, measure, chosen, taken, Problems.none(), HttpStatus.OK, act, language);
        }
        Answer kept;
        try {
            kept = answers.save(round, measure.id(), chosen, form.given(), seen);
        } catch (RoundRefused.Overtaken overtaken) {
            return again(
                    answering,
                    measure,
                    chosen,
                    form.given(),
                    Problems.of("blatt", "monitoring.answer.overtaken", Map.of()),
                    HttpStatus.CONFLICT,
                    act,
                    language);
        } catch (RoundRefused.NotReady | RoundRefused.WrongState closed) {
            return act.equals("auto") ? nothing(HttpStatus.GONE) : to(answering, request, "/" + no, null);
        }
        if (act.equals("auto")) {
            response.setHeader("Planwerk-Seen", kept.given().print(round.questions(chosen)));
            return nothing(HttpStatus.NO_CONTENT);
        }
        if (act.equals("pause")) {
            return to(answering, request, "", Told.KEPT);
        }
        var missing = missing(round.questions(chosen), kept.given().missing(round));
        if (!missing.isEmpty()) {
            return again(
                    answering, measure, chosen, kept.given(), missing, HttpStatus.UNPROCESSABLE_CONTENT, act, language);
        }
        return to(answering, request, step < round.steps().size() ? "/" + no + "/" + (step + 1) : "/" + no, null);
    }

    static Problems missing(List<Question> asked, List<Question> missing) {
        return new Problems(missing.stream()
                .filter(asked::contains)
                .map(question -> new Problem(question.name(), "monitoring.missing." + question.kind(), Map.of()))
                .toList());
    }

    private ModelAndView again(
            Answering answering,
            AskedMeasure measure,
            Question.Step step,
            Given typed,
            Problems problems,
            HttpStatus status,
            String act,
            Locale language) {
        if (act.equals("auto")) {
            return nothing(status);
        }
        var there = answers.find(answering.round(), measure.id()).orElse(null);
        return page("step", pages.step(answering, measure, step, there, typed, problems, language), status);
    }

    ModelAndView check(Answering answering, int no, HttpServletRequest request, Locale language) {
        var measure = measure(answering, no);
        return page(
                "check",
                pages.check(answering, measure, Told.of(request.getParameter(TOLD)), Problems.none(), language),
                HttpStatus.OK);
    }

    /** Hands one measure in, or takes it back. */
    ModelAndView handIn(Answering answering, int no, HttpServletRequest request, Locale language) {
        var measure = measure(answering, no);
        if ("back".equals(request.getParameter("do"))) {
            try {
                answers.takeBack(answering.round(), measure.id(), answering.by());
                return to(answering, request, "/" + no + "/1", null);
            } catch (RoundRefused.NotReady | RoundRefused.WrongState accepted) {
                return to(answering, request, "/" + no, null);
            }
        }
        if (answers.handIn(answering.round(), List.of(measure.id()), answering.by())
                .isEmpty()) {
            var given = answers.find(answering.round(), measure.id())
                    .map(Answer::given)
                    .orElse(Given.NOTHING);
            var problems = missing(answering.round().questions(), given.missing(answering.round()));
            return page(
                    "check",
                    pages.check(answering, measure, null, problems, language),
                    problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return to(answering, request, "", Told.HANDED_IN);
    }

    /** Hands in all that is complete; the rest stays open. */
    ModelAndView handInAll(Answering answering, HttpServletRequest request) {
        var done = answers.handIn(
                answering.round(),
                answering.measures().stream().map(AskedMeasure::id).toList(),
                answering.by());
        return to(answering, request, "", done.isEmpty() ? Told.NOTHING_READY : Told.HANDED_IN);
    }

    ModelAndView forwarding(Answering answering, HttpServletRequest request, Locale language) {
        return page(
                "forward",
                pages.forward(answering, chosen(answering, request), "", "", Problems.none(), language),
                HttpStatus.OK);
    }

    ModelAndView forward(Answering answering, HttpServletRequest request, Locale language) {
        var owner = Objects.requireNonNull(answering.owner(), "only by a link");
        var name = Objects.requireNonNullElse(request.getParameter("name"), "").strip();
        var typed = Objects.requireNonNullElse(request.getParameter("email"), "");
        var email = Email.read(typed);
        var chosen = chosen(answering, request);
        var problems = new ArrayList<Problem>();
        if (chosen.isEmpty()) {
            problems.add(new Problem("measures", "monitoring.forward.measures.missing", Map.of()));
        }
        if (name.isEmpty() || name.length() > AnswerForm.LONGEST_LINE) {
            problems.add(new Problem("name", "monitoring.person.name.missing", Map.of()));
        }
        if (email.isEmpty()) {
            problems.add(new Problem("email", "monitoring.person.email.wrong", Map.of()));
        }
        if (!problems.isEmpty()) {
            return page(
                    "forward",
                    pages.forward(answering, chosen, name, typed, new Problems(problems), language),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        rounds.forward(answering.round(), owner, chosen, name, email.get());
        return to(answering, request, "", Told.FORWARDED);
    }

    ModelAndView reminders(Answering answering) {
        return page("reminders", pages.reminders(answering, false), HttpStatus.OK);
    }

    ModelAndView stopped(Answering answering) {
        return page("reminders", pages.reminders(answering, true), HttpStatus.OK);
    }

    private static List<UUID> chosen(Answering answering, HttpServletRequest request) {
        var values = request.getParameterValues("measures");
        var ticked = values == null ? List.<String>of() : Arrays.asList(values);
        return answering.measures().stream()
                .filter(measure -> ticked.contains(Integer.toString(measure.no())))
                .map(AskedMeasure::id)
                .toList();
    }

    private static Question.Step chosen(Answering answering, int step) {
        var steps = answering.round().steps();
        if (step < 1 || step > steps.size()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return steps.get(step - 1);
    }

    private static AskedMeasure measure(Answering answering, int no) {
        return answering.find(no).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ModelAndView to(Answering answering, HttpServletRequest request, String path, @Nullable Told told) {
        var uri = request.getRequestURI();
        var prefix = uri.substring(0, uri.indexOf(answering.base()));
        return new ModelAndView(
                "redirect:" + prefix + answering.base() + path + (told == null ? "" : "?" + TOLD + "=" + told.word()));
    }

    private static ModelAndView page(String template, Object view, HttpStatus status) {
        return new ModelAndView("monitoring/web/" + template, Map.of("view", view), status);
    }

    private static ModelAndView nothing(HttpStatus status) {
        var answer = new ModelAndView((View) (model, request, response) -> {});
        answer.setStatus(status);
        return answer;
    }
}

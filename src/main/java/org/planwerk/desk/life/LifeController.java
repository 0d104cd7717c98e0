package org.planwerk.desk.life;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.planwerk.desk.DeskEdition;
import org.planwerk.desk.Places;
import org.planwerk.desk.Speech;
import org.planwerk.identity.Acting;
import org.planwerk.identity.Permission;
import org.planwerk.packaging.EntryRefused;
import org.planwerk.plan.EditionId;
import org.planwerk.plan.EditionRefused;
import org.planwerk.web.Messages;
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

/** The life of an edition: where it is, and each of its steps. */
@WorkshopPages
class LifeController {

    private static final String LIFE = "/fassungen/{id}/leben";

    private final LifePages pages;
    private final StepPages steps;
    private final LifeActs acts;
    private final Messages messages;

    LifeController(LifePages pages, StepPages steps, LifeActs acts, Messages messages) {
        this.pages = pages;
        this.steps = steps;
        this.acts = acts;
        this.messages = messages;
    }

    @GetMapping(LIFE)
    ModelAndView life(@PathVariable String id, HttpServletRequest request, Locale language) {
        return new ModelAndView(
                "desk/life/life", Map.of("view", pages.life(pages.edition(id), language, Places.prefix(request))));
    }

    @GetMapping(LIFE + "/{way}")
    ModelAndView step(@PathVariable String id, @PathVariable String way, HttpServletRequest request, Locale language) {
        Acting.get().require(Permission.DECIDE);
        var edition = pages.edition(id);
        var chosen = way(way);
        if (!chosen.leadsFrom(edition.state())) {
            return Redirect.to(Places.prefix(request) + LifePages.path(edition), request, "desk.life.noWay");
        }
        return form(edition, chosen, null, Problems.none(), request, language, HttpStatus.OK);
    }

    @PostMapping(LIFE + "/{way}")
    ModelAndView go(@PathVariable String id, @PathVariable String way, HttpServletRequest request, Locale language) {
        Acting.get().require(Permission.DECIDE);
        var edition = pages.edition(id);
        var chosen = way(way);
        var answers = Answers.of(request);
        var back = Places.prefix(request) + LifePages.path(edition);
        if (!chosen.leadsFrom(edition.state())) {
            return Redirect.to(back, request, "desk.life.overtaken");
        }
        var occasion = steps.occasion(answers);
        steps.check(chosen, occasion, answers);
        var resolution = steps.resolution(edition, chosen, answers, new Speech(messages, language));
        var gone = Objects.requireNonNullElse(answers.whole("steps"), -1);
        if (occasion == null || !answers.problems().isEmpty()) {
            return form(
                    edition, chosen, answers, answers.problems(), request, language, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            acts.go(
                    chosen,
                    new EditionId(edition.id()),
                    gone,
                    occasion,
                    resolution,
                    steps.adoption(edition, chosen, answers));
            return Redirect.to(back, request, "desk.life.done." + chosen);
        } catch (EditionRefused.Overtaken | EditionRefused.NoSuchWay overtaken) {
            return Redirect.to(back, request, "desk.life.overtaken");
        } catch (EditionRefused.Obstructed obstructed) {
            return form(edition, chosen, answers, Problems.none(), request, language, HttpStatus.CONFLICT);
        } catch (EditionRefused.WordingChanged | EditionRefused.NotProposed changed) {
            return form(
                    edition,
                    chosen,
                    answers,
                    Problems.of("blatt", "desk.life.wordingChanged", Map.of()),
                    request,
                    language,
                    HttpStatus.CONFLICT);
        } catch (EntryRefused.Wrong wrong) {
            var problems = new Problems(wrong.faults().stream()
                    .map(fault -> new Problem(fault.path(), fault.key(), fault.values()))
                    .toList());
            return form(edition, chosen, answers, problems, request, language, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping(LIFE + "/zeigen")
    ModelAndView show(@PathVariable String id, HttpServletRequest request) {
        Acting.get().require(Permission.DECIDE);
        var edition = pages.edition(id);
        acts.show(new EditionId(edition.id()));
        return Redirect.to(Places.prefix(request) + LifePages.path(edition), request, "desk.hidden.done");
    }

    private ModelAndView form(
            DeskEdition edition,
            Way way,
            @Nullable Answers answers,
            Problems problems,
            HttpServletRequest request,
            Locale language,
            HttpStatus status) {
        return new ModelAndView(
                "desk/life/step",
                Map.of("view", steps.step(edition, way, answers, problems, language, Places.prefix(request))),
                status);
    }

    private static Way way(String path) {
        return Way.find(path).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

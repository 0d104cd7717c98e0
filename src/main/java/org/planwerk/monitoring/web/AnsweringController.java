package org.planwerk.monitoring.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.planwerk.identity.Acting;
import org.planwerk.identity.Email;
import org.planwerk.identity.Permission;
import org.planwerk.monitoring.round.Rounds;
import org.planwerk.web.Problem;
import org.planwerk.web.Problems;
import org.planwerk.web.Redirect;
import org.planwerk.web.WorkshopPages;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who would be asked today, and about which measures nobody could be; names somebody for the rounds to come. */
@WorkshopPages
class AnsweringController {

    private static final String AT = "/sachstand/zustaendige";

    private final Rounds rounds;
    private final AnsweringPages pages;

    AnsweringController(Rounds rounds, AnsweringPages pages) {
        this.rounds = rounds;
        this.pages = pages;
    }

    @GetMapping(AT)
    ModelAndView show(Locale language) {
        Acting.get().require(Permission.READ_ROUNDS);
        return page(pages.view(rounds.listAnswering(), List.of(), "", "", Problems.none(), language), HttpStatus.OK);
    }

    @PostMapping(AT)
    ModelAndView name(
            @RequestParam(defaultValue = "") List<String> measures, HttpServletRequest request, Locale language) {
        Acting.get().require(Permission.RUN_ROUNDS);
        var name = RoundForm.typed(request, "name");
        var typed = RoundForm.typed(request, "email");
        var email = Email.read(typed);
        var all = rounds.listAnswering();
        var chosen = all.stream()
                .map(one -> one.measure().id())
                .filter(id -> measures.contains(id.toString()))
                .toList();
        var problems = new ArrayList<>(RoundsController.person(name, email));
        if (chosen.isEmpty()) {
            problems.addFirst(new Problem("measures", "monitoring.answering.missing", Map.of()));
        }
        if (email.isEmpty() || !problems.isEmpty()) {
            return page(
                    pages.view(all, measures, name, typed, new Problems(problems), language),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        rounds.assign(null, chosen, RoundsController.successor(name, email.get()), Known.author());
        return Redirect.back(request, "monitoring.answering.done");
    }

    private static ModelAndView page(AnsweringView view, HttpStatus status) {
        return new ModelAndView("monitoring/web/answering", Map.of("view", view), status);
    }
}

package org.planwerk.monitoring.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.planwerk.monitoring.round.Owner;
import org.planwerk.monitoring.round.PersonalLinks;
import org.planwerk.monitoring.round.Round;
import org.planwerk.monitoring.round.RoundRefused;
import org.planwerk.monitoring.round.Rounds;
import org.planwerk.web.Problems;
import org.planwerk.web.Redirect;
import org.planwerk.web.WorkshopPages;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Somebody who is asked in a round: their letters and their links. */
@WorkshopPages
class OwnersController {

    private static final String ONE = "/sachstand/{no}/personen/{owner}";

    private final Rounds rounds;
    private final PersonalLinks links;
    private final ReadingPages pages;
    private final Known known;

    OwnersController(Rounds rounds, PersonalLinks links, ReadingPages pages, Known known) {
        this.rounds = rounds;
        this.links = links;
        this.pages = pages;
        this.known = known;
    }

    @GetMapping(ONE)
    ModelAndView show(@PathVariable int no, @PathVariable UUID owner, Locale language) {
        var round = known.readable(no);
        return page(pages.person(round, owner(round, owner), "", Problems.none(), language), HttpStatus.OK);
    }

    /** Writes once more, takes the links back, or lets them open longer. */
    @PostMapping(ONE)
    ModelAndView act(@PathVariable int no, @PathVariable UUID owner, HttpServletRequest request, Locale language) {
        var round = known.runnable(no);
        var person = owner(round, owner);
        var act = RoundForm.typed(request, "do");
        var done = act;
        switch (act) {
            case "again" -> {
                try {
                    rounds.writeAgain(round, owner);
                } catch (RoundRefused.WrongState closed) {
                    done = "nothing";
                }
            }
            case "revoke" -> links.revoke(round, owner);
            case "extend" -> {
                var typed = RoundForm.typed(request, "until");
                var until = Days.read(typed).filter(day -> day.isAfter(known.today()) && day.getYear() < 2200);
                if (until.isEmpty()) {
                    var problems = Problems.of("until", "monitoring.round.day.wrong", Map.of());
                    return page(
                            pages.person(round, person, typed, problems, language), HttpStatus.UNPROCESSABLE_CONTENT);
                }
                links.extend(round, owner, until.get());
            }
            default -> done = "nothing";
        }
        return Redirect.to(
                Known.prefix(request) + RoundPages.ALL + "/" + no + "/personen/" + owner,
                request,
                "monitoring.person.done." + done);
    }

    private Owner owner(Round round, UUID id) {
        return rounds.listOwners(round).stream()
                .filter(owner -> owner.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ModelAndView page(PersonView view, HttpStatus status) {
        return new ModelAndView("monitoring/web/person", Map.of("view", view), status);
    }
}

package org.planwerk.desk.start;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.planwerk.desk.Places;
import org.planwerk.identity.Acting;
import org.planwerk.identity.Visits;
import org.planwerk.web.WorkshopPages;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The desk: the first page of the workshop, and the whole of each pile on it. */
@WorkshopPages
class StartController {

    private final Desk desk;
    private final Visits visits;

    StartController(Desk desk, Visits visits) {
        this.desk = desk;
        this.visits = visits;
    }

    @GetMapping
    ModelAndView show(@RequestParam(defaultValue = "") String seit, HttpServletRequest request, Locale language) {
        var acting = Acting.get();
        var before = visits.note(acting.account());
        return new ModelAndView(
                "desk/start/start", Map.of("view", desk.start(acting, before, seit, language, Places.prefix(request))));
    }

    @GetMapping("/offen/{pile}")
    ModelAndView pile(
            @PathVariable String pile,
            @RequestParam(defaultValue = "") String seit,
            @RequestParam(defaultValue = "") String nach,
            Locale language) {
        return desk.pile(Acting.get(), pile, seit, nach, language)
                .map(view -> new ModelAndView("desk/start/pile", Map.of("view", view)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

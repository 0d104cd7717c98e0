package org.planwerk.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.planwerk.identity.Acting;
import org.planwerk.web.WorkshopPages;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The desk: the first page of the workshop. */
@WorkshopPages
class StartController {

    private final StartPage page;

    StartController(StartPage page) {
        this.page = page;
    }

    @GetMapping
    ModelAndView show(HttpServletRequest request, Locale language) {
        return new ModelAndView(
                "desk/start", Map.of("view", page.view(Acting.get(), language, Places.prefix(request))));
    }
}

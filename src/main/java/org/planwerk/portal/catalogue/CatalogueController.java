package org.planwerk.portal.catalogue;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.planwerk.portal.web.Missing;
import org.planwerk.web.PublicPages;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

@PublicPages
class CatalogueController {

    private final EditionChoice choice;

    CatalogueController(EditionChoice choice) {
        this.choice = choice;
    }

    @GetMapping("/massnahmen")
    ModelAndView catalogue(@RequestParam MultiValueMap<String, String> asked, Locale language) {
        var reading = choice.open(language);
        return choice.find(asked, reading)
                .map(chosen -> page("catalogue", new CataloguePages(chosen).view(asked)))
                .orElseGet(() -> page("choose", ChooseView.of(reading)));
    }

    @GetMapping("/massnahmen/zaehlung")
    ModelAndView counting(@RequestParam MultiValueMap<String, String> asked, Locale language) {
        var reading = choice.open(language);
        return choice.find(asked, reading)
                .map(chosen -> page("count", new CountPages(chosen).view()))
                .orElseGet(() -> page("choose", ChooseView.of(reading)));
    }

    @GetMapping(ProgressPages.PATH)
    ModelAndView progress(@RequestParam MultiValueMap<String, String> asked, Locale language) {
        var reading = choice.open(language);
        return choice.find(asked, reading)
                .map(chosen -> page("progress", new ProgressPages(chosen).view()))
                .orElseGet(() -> page("choose", ChooseView.of(reading)));
    }

    @GetMapping("/massnahmen.csv")
    void csv(
            @RequestParam MultiValueMap<String, String> asked,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var chosen = choice.find(asked, choice.open(language)).orElseThrow(Missing.page());
        var origin = ServletUriComponentsBuilder.fromContextPath(request).toUriString();
        new MeasureCsv(chosen, origin).send(response);
    }

    private static ModelAndView page(String template, Object view) {
        return new ModelAndView("portal/catalogue/" + template, Map.of("view", view));
    }
}

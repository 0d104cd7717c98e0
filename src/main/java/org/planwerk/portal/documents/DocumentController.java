package org.planwerk.portal.documents;

import java.util.Locale;
import java.util.Map;
import org.planwerk.portal.web.Readings;
import org.planwerk.web.PublicPages;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

@PublicPages
class DocumentController {

    private final Readings readings;

    DocumentController(Readings readings) {
        this.readings = readings;
    }

    @GetMapping("/dokumente")
    ModelAndView list(Locale language) {
        return new ModelAndView(
                "portal/documents/documents", Map.of("view", new DocumentsPage(readings.open(language)).view()));
    }
}

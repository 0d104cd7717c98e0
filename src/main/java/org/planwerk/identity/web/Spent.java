package org.planwerk.identity.web;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** The page of a link that opens nothing: it was used, is too old, or never was one. */
final class Spent {

    private Spent() {}

    /** @param kind {@code first}, {@code invitation} or {@code reset}: each says how to get a new one */
    static ModelAndView page(String kind) {
        return new ModelAndView("identity/web/spent", Map.of("view", kind), HttpStatus.GONE);
    }
}

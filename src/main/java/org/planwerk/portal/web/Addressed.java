package org.planwerk.portal.web;

import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** A page is shown under its own words; under old or mistyped words behind the same number it sends readers on. */
public final class Addressed {

    private Addressed() {}

    /**
     * @param asked the last part of the address, as in {@code 17-mama-lernt-deutsch}
     * @param link the whole address of the page today
     */
    public static ModelAndView show(String asked, String link, Supplier<ModelAndView> page) {
        return show(asked, link, "", page);
    }

    /** @param query what follows the address, with its question mark; empty if nothing does */
    public static ModelAndView show(String asked, String link, String query, Supplier<ModelAndView> page) {
        if (link.endsWith("/" + asked)) {
            return page.get();
        }
        var redirect = new RedirectView(link + query);
        redirect.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        return new ModelAndView(redirect);
    }
}

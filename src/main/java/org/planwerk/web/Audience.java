package org.planwerk.web;

import static jakarta.servlet.RequestDispatcher.ERROR_REQUEST_URI;
import static java.util.Objects.requireNonNullElse;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** For whom an address is: pages for everybody neither read nor begin a session, and show nobody's name. */
public final class Audience {

    private static final Pattern SOME = Pattern.compile(
            "(?:/[a-z][a-z0-9-]{2,}(?:/[a-z]{2})?/werkstatt|(?:/[a-z]{2})?/(?:betrieb|anmelden))(?:/.*)?");

    private Audience() {}

    public static boolean isEverybody(HttpServletRequest request) {
        var path = requireNonNullElse(request.getAttribute(ERROR_REQUEST_URI), request.getRequestURI());
        return !SOME.matcher(path.toString()).matches();
    }
}

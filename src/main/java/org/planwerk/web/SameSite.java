package org.planwerk.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Keeps out what other sites let a browser send to forms for everybody, which have no session and so no token. */
public final class SameSite {

    private SameSite() {}

    /** @throws ResponseStatusException answered with a help page, unless the form stood on a page of ours */
    public static void require(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        var ours = site != null
                ? site.equals("same-origin")
                : ServletUriComponentsBuilder.fromContextPath(request)
                        .toUriString()
                        .equals(request.getHeader("Origin"));
        if (!ours) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}

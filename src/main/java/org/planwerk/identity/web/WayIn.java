package org.planwerk.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.planwerk.identity.Acting;
import org.planwerk.web.Audience;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * What happens to a request that is refused: who could be let in after signing in is asked to, at the same address.
 *
 * <p>A form whose token is no longer known counts as one without a session: its sender signs in again and loses nothing.
 */
@Component
class WayIn implements AuthenticationEntryPoint, AccessDeniedHandler {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException nobody)
            throws IOException {
        refuse(request, response, true);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        refuse(
                request,
                response,
                denied instanceof CsrfException || Acting.find().isEmpty());
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, boolean ask)
            throws IOException {
        var signInHelps = ask && !Audience.isEverybody(request) && !isForeign(request);
        response.sendError(signInHelps ? HttpServletResponse.SC_UNAUTHORIZED : HttpServletResponse.SC_FORBIDDEN);
    }

    // What another site has sent is not what somebody typed here.
    private static boolean isForeign(HttpServletRequest request) {
        return "POST".equals(request.getMethod()) && "cross-site".equals(request.getHeader("Sec-Fetch-Site"));
    }
}

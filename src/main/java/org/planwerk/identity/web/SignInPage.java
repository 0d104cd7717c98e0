package org.planwerk.identity.web;

import static java.util.Objects.requireNonNullElse;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Stands at the address of a page that needs somebody who has signed in, and leads back to it.
 *
 * <p>If a form was sent there, for example after the session had ended, its fields travel along: nothing typed is lost.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SignInPage implements ErrorViewResolver {

    @Override
    public @Nullable ModelAndView resolveErrorView(
            HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        if (status != HttpStatus.UNAUTHORIZED) {
            return null;
        }
        var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI).toString();
        // The request for a help page is always a GET; the one that failed is described beside it.
        var post = "POST".equals(request.getAttribute(RequestDispatcher.ERROR_METHOD));
        var query = requireNonNullElse(request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING), "")
                .toString();
        var target =
                Target.read(post || query.isEmpty() ? path : path + "?" + query).orElse("");
        var kept = post && !target.isEmpty() ? Kept.typed(request) : Kept.NOTHING;
        return new ModelAndView("identity/web/signin", Map.of("view", SignInView.fresh(target, kept)), status);
    }
}

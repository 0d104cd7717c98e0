package org.planwerk.web.upload;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/**
 * Reads forms that bring files, before anything asks for their fields.
 *
 * <p>The server would break off at a file over its limit, and what was typed beside it would be lost. Here it is read to its
 * end and counted, so that the form can answer itself. Of strangers no file is kept at all.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 110)
class UploadFilter extends OncePerRequestFilter {

    private static final String FORM = UploadFilter.class.getName() + ".FORM";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !isRead(request) && !isForm(request);
    }

    private static boolean isForm(HttpServletRequest request) {
        return "POST".equals(request.getMethod())
                && StringUtils.startsWithIgnoreCase(request.getContentType(), "multipart/form-data")
                && WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class) == null;
    }

    private static boolean isRead(HttpServletRequest request) {
        return request.getAttribute(FORM) != null;
    }

    /** The page that asks to sign in carries on what was typed; its request is a GET. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getAttribute(FORM) instanceof SentForm form) {
            chain.doFilter(form.over(request), response);
            return;
        }
        var form = new SentForm();
        request.setAttribute(FORM, form);
        try {
            form.read(request, request.getSession(false) == null ? 0 : SentFile.MOST);
            chain.doFilter(form.over(request), response);
        } catch (SentForm.Refused refused) {
            response.sendError(refused.status().value());
        } finally {
            form.removeFiles();
        }
    }
}

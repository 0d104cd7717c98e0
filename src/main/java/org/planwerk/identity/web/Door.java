package org.planwerk.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.planwerk.identity.Account;
import org.planwerk.identity.SignedInSession;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/** Begins and ends sessions. */
@Component
class Door {

    private final CsrfAuthenticationStrategy tokens = new CsrfAuthenticationStrategy(SignInConfiguration.formTokens());

    /** A new session for somebody who is known now; one that was there before ends, whoever began it. */
    void open(HttpServletRequest request, HttpServletResponse response, Account account) {
        end(request);
        var session = request.getSession(true);
        session.setAttribute(SessionContexts.ACCOUNT, account.id().toString());
        session.setAttribute(
                FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME,
                account.id().toString());
        session.setAttribute(SignedInSession.BROWSER, BrowserName.of(request.getHeader("User-Agent")));
        tokens.onAuthentication(null, request, response);
    }

    void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}

package org.planwerk.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.planwerk.identity.Accounts;
import org.planwerk.identity.Acting;
import org.planwerk.identity.Sessions;
import org.planwerk.web.InstallationPages;
import org.planwerk.web.Redirect;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What everybody can see and do with their own account. */
@InstallationPages
class OwnAccountController {

    private final Accounts accounts;
    private final Sessions sessions;
    private final Homes homes;

    OwnAccountController(Accounts accounts, Sessions sessions, Homes homes) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.homes = homes;
    }

    @GetMapping("/anmelden/konto")
    ModelAndView show(Acting acting, HttpServletRequest request, Locale language) {
        var account =
                accounts.find(acting.account()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var here = request.getSession().getId();
        var view = new OwnAccountView(
                account.name(),
                account.email(),
                account.operator(),
                homes.towns(account),
                sessions.list(account.id()).stream()
                        .map(session -> new OwnAccountView.Session(
                                session.id().equals(here),
                                session.browser(),
                                Moments.say(session.since(), language),
                                Moments.say(session.lastUsed(), language)))
                        .toList());
        return new ModelAndView("identity/web/account", Map.of("view", view));
    }

    @PostMapping("/anmelden/konto/ueberall-abmelden")
    ModelAndView endOthers(Acting acting, HttpServletRequest request) {
        sessions.endOthers(acting.account(), request.getSession().getId());
        return Redirect.to(request.getRequestURI().replaceFirst("/[^/]+$", ""), request, "identity.sessions.ended");
    }
}

package org.planwerk.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.planwerk.identity.Accounts;
import org.planwerk.identity.Doors;
import org.planwerk.identity.Email;
import org.planwerk.identity.OneTimeLink;
import org.planwerk.identity.OneTimeLink.Kind;
import org.planwerk.identity.OneTimeLinks;
import org.planwerk.identity.PasswordRules;
import org.planwerk.identity.Passwords;
import org.planwerk.web.InstallationPages;
import org.planwerk.web.Origin;
import org.planwerk.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Another password for somebody who has forgotten it. */
@InstallationPages
class ResetController {

    private final Doors doors;
    private final OneTimeLinks links;
    private final Accounts accounts;
    private final PasswordRules rules;
    private final Passwords passwords;
    private final Door door;
    private final Homes homes;
    private final Origin origin;
    private final Clock clock;

    ResetController(
            Doors doors,
            OneTimeLinks links,
            Accounts accounts,
            PasswordRules rules,
            Passwords passwords,
            Door door,
            Homes homes,
            Origin origin,
            Clock clock) {
        this.doors = doors;
        this.links = links;
        this.accounts = accounts;
        this.rules = rules;
        this.passwords = passwords;
        this.door = door;
        this.homes = homes;
        this.origin = origin;
        this.clock = clock;
    }

    @GetMapping("/anmelden/passwort")
    ModelAndView ask() {
        return forgotten(new ForgottenView("", false, Problems.none()), HttpStatus.OK);
    }

    /** Says the same whether there is such an account or not. */
    @PostMapping("/anmelden/passwort")
    ModelAndView write(@RequestParam(defaultValue = "") String email, HttpServletRequest request, Locale language) {
        var address = Email.read(email);
        if (address.isEmpty()) {
            var problems = Problems.of("email", "identity.email.wrong", Map.of());
            return forgotten(new ForgottenView(email, false, problems), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        doors.askForReset(address.get(), origin.of(request, language), language);
        return forgotten(new ForgottenView(address.get(), true, Problems.none()), HttpStatus.OK);
    }

    private static ModelAndView forgotten(ForgottenView view, HttpStatus status) {
        return new ModelAndView("identity/web/forgotten", Map.of("view", view), status);
    }

    @GetMapping("/anmelden/passwort/{token}")
    ModelAndView show(@PathVariable String token) {
        return links.find(Kind.RESET, token)
                .map(link -> page(link, token, Problems.none(), HttpStatus.OK))
                .orElseGet(() -> Spent.page("reset"));
    }

    @PostMapping("/anmelden/passwort/{token}")
    ModelAndView reset(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        var link = links.find(Kind.RESET, token);
        if (link.isEmpty()) {
            return Spent.page("reset");
        }
        var email = String.valueOf(link.get().email());
        var name = accounts.find(email).map(account -> account.name()).orElse("");
        var problems = new NewPerson(name, email, password).check(rules, false);
        if (!problems.isEmpty()) {
            return page(link.get(), token, problems, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return doors.reset(token, passwords.hash(password))
                .map(account -> {
                    door.open(request, response, account);
                    return new ModelAndView("redirect:" + homes.of(account));
                })
                .orElseGet(() -> Spent.page("reset"));
    }

    private ModelAndView page(OneTimeLink link, String token, Problems problems, HttpStatus status) {
        var hours = Duration.between(clock.instant(), link.expiresAt()).toHours();
        var view = new DoorView(
                "reset", "/anmelden/passwort/" + token, hours, "", String.valueOf(link.email()), null, problems);
        return new ModelAndView("identity/web/door", Map.of("view", view), status);
    }
}

package org.planwerk.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.planwerk.identity.Doors;
import org.planwerk.identity.Email;
import org.planwerk.identity.OneTimeLink;
import org.planwerk.identity.OneTimeLink.Kind;
import org.planwerk.identity.OneTimeLinks;
import org.planwerk.identity.PasswordRules;
import org.planwerk.identity.Passwords;
import org.planwerk.web.InstallationPages;
import org.planwerk.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The first account of an installation, behind the link that its console shows. */
@InstallationPages
class FirstController {

    private final Doors doors;
    private final OneTimeLinks links;
    private final PasswordRules rules;
    private final Passwords passwords;
    private final Door door;
    private final Clock clock;

    FirstController(Doors doors, OneTimeLinks links, PasswordRules rules, Passwords passwords, Door door, Clock clock) {
        this.doors = doors;
        this.links = links;
        this.rules = rules;
        this.passwords = passwords;
        this.door = door;
        this.clock = clock;
    }

    @GetMapping("/anmelden/erster/{token}")
    ModelAndView show(@PathVariable String token) {
        return links.find(Kind.FIRST_OPERATOR, token)
                .map(link -> page(link, token, new NewPerson("", "", ""), Problems.none(), HttpStatus.OK))
                .orElseGet(() -> Spent.page("first"));
    }

    @PostMapping("/anmelden/erster/{token}")
    ModelAndView begin(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        var link = links.find(Kind.FIRST_OPERATOR, token);
        if (link.isEmpty()) {
            return Spent.page("first");
        }
        var person = new NewPerson(name, email, password);
        var problems = person.check(rules, true);
        if (!problems.isEmpty()) {
            return page(link.get(), token, person, problems, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return doors.begin(token, Email.read(email).orElseThrow(), person.name(), passwords.hash(password))
                .map(account -> {
                    door.open(request, response, account);
                    return new ModelAndView(
                            "redirect:" + request.getRequestURI().replaceFirst("/anmelden/.*", "/betrieb"));
                })
                .orElseGet(() -> Spent.page("first"));
    }

    private ModelAndView page(OneTimeLink link, String token, NewPerson person, Problems problems, HttpStatus status) {
        var hours = Duration.between(clock.instant(), link.expiresAt()).toHours();
        var view = new DoorView(
                "first", "/anmelden/erster/" + token, hours, person.name(), person.email(), null, problems);
        return new ModelAndView("identity/web/door", Map.of("view", view), status);
    }
}

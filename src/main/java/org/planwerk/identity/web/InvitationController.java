package org.planwerk.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.planwerk.identity.Accounts;
import org.planwerk.identity.Invitation;
import org.planwerk.identity.Invitations;
import org.planwerk.identity.OneTimeLink;
import org.planwerk.identity.OneTimeLink.Kind;
import org.planwerk.identity.OneTimeLinks;
import org.planwerk.identity.PasswordRules;
import org.planwerk.identity.Passwords;
import org.planwerk.tenancy.Municipalities;
import org.planwerk.tenancy.Municipality;
import org.planwerk.tenancy.Tenant;
import org.planwerk.web.InstallationPages;
import org.planwerk.web.Messages;
import org.planwerk.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Taking an invitation: with a new account, or as somebody who has one. */
@InstallationPages
class InvitationController {

    private final Invitations invitations;
    private final OneTimeLinks links;
    private final Accounts accounts;
    private final Municipalities municipalities;
    private final PasswordRules rules;
    private final Passwords passwords;
    private final Messages messages;
    private final Door door;
    private final Clock clock;

    InvitationController(
            Invitations invitations,
            OneTimeLinks links,
            Accounts accounts,
            Municipalities municipalities,
            PasswordRules rules,
            Passwords passwords,
            Messages messages,
            Door door,
            Clock clock) {
        this.invitations = invitations;
        this.links = links;
        this.accounts = accounts;
        this.municipalities = municipalities;
        this.rules = rules;
        this.passwords = passwords;
        this.messages = messages;
        this.door = door;
        this.clock = clock;
    }

    /** An invitation that is still good, and the municipality that invites. */
    private record Open(OneTimeLink link, Municipality town, Invitation invitation) {}

    private Optional<Open> find(String token) {
        return links.find(Kind.INVITATION, token)
                .flatMap(link -> municipalities.list().stream()
                        .filter(town -> Integer.valueOf(town.id()).equals(link.town()))
                        .findFirst()
                        .flatMap(town -> Tenant.call(town, () -> invitations.find(link))
                                .map(invitation -> new Open(link, town, invitation))));
    }

    @GetMapping("/anmelden/einladung/{token}")
    ModelAndView show(@PathVariable String token, Locale language) {
        return find(token)
                .map(open -> page(open, token, "", Problems.none(), HttpStatus.OK, language))
                .orElseGet(() -> Spent.page("invitation"));
    }

    @PostMapping("/anmelden/einladung/{token}")
    ModelAndView take(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language) {
        var found = find(token);
        if (found.isEmpty()) {
            return Spent.page("invitation");
        }
        var open = found.get();
        var known = accounts.find(open.invitation().email());
        var person = new NewPerson(name, open.invitation().email(), password);
        var problems = known.isPresent() ? Problems.none() : person.check(rules, true);
        if (!problems.isEmpty()) {
            return page(open, token, person.name(), problems, HttpStatus.UNPROCESSABLE_CONTENT, language);
        }
        var hash = known.isPresent() ? "" : passwords.hash(password);
        var taken = Tenant.call(open.town(), () -> invitations.take(token, person.name(), hash));
        if (taken.isEmpty()) {
            return Spent.page("invitation");
        }
        // Who had an account signs in with its password: a letter alone does not open it.
        if (known.isEmpty()) {
            door.open(request, response, taken.get());
        }
        return new ModelAndView("redirect:/" + open.town().slug()
                + (language.equals(Locale.GERMAN) ? "" : "/" + language) + "/werkstatt");
    }

    private ModelAndView page(
            Open open, String token, String name, Problems problems, HttpStatus status, Locale language) {
        var invitation = open.invitation();
        var view = new DoorView(
                accounts.find(invitation.email()).isPresent() ? "joining" : "invitation",
                "/anmelden/einladung/" + token,
                Duration.between(clock.instant(), open.link().expiresAt()).toHours(),
                name,
                invitation.email(),
                new DoorView.InvitationLine(
                        open.town().name(),
                        messages.text(language, "identity.role." + invitation.role(), Map.of()),
                        invitation.invitedBy()),
                problems);
        return new ModelAndView("identity/web/door", Map.of("view", view), status);
    }
}

package org.planwerk.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.planwerk.identity.Accounts;
import org.planwerk.identity.Acting;
import org.planwerk.identity.Email;
import org.planwerk.identity.Invitations;
import org.planwerk.identity.Reach;
import org.planwerk.identity.Role;
import org.planwerk.mail.Outbox;
import org.planwerk.tenancy.Municipalities;
import org.planwerk.tenancy.Municipality;
import org.planwerk.tenancy.Tenant;
import org.planwerk.web.InstallationPages;
import org.planwerk.web.Messages;
import org.planwerk.web.Option;
import org.planwerk.web.Origin;
import org.planwerk.web.Problems;
import org.planwerk.web.Redirect;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages of whoever runs the installation: municipalities, accounts, letters. Plans are none of their business. */
@InstallationPages
class OperationController {

    private final Municipalities municipalities;
    private final Accounts accounts;
    private final Invitations invitations;
    private final Outbox outbox;
    private final Messages messages;
    private final Origin origin;

    OperationController(
            Municipalities municipalities,
            Accounts accounts,
            Invitations invitations,
            Outbox outbox,
            Messages messages,
            Origin origin) {
        this.municipalities = municipalities;
        this.accounts = accounts;
        this.invitations = invitations;
        this.outbox = outbox;
        this.messages = messages;
        this.origin = origin;
    }

    @GetMapping("/betrieb")
    ModelAndView show(Locale language) {
        return page(new NewTown("", Municipality.Kind.CITY.name(), "", ""), Problems.none(), language);
    }

    @PostMapping("/betrieb/kommunen")
    ModelAndView add(
            Acting acting,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String slug,
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest request,
            Locale language) {
        var typed = new NewTown(name, kind, slug, email);
        var problems = typed.check(municipalities.list());
        if (!problems.isEmpty()) {
            return page(typed, problems, language);
        }
        var town = typed.municipality(municipalities.nextId());
        municipalities.put(town);
        Tenant.run(
                town,
                () -> invitations.invite(
                        Email.read(email).orElseThrow(),
                        Role.ADMINISTRATOR,
                        Reach.NONE,
                        acting.name(),
                        origin.of(request, language),
                        language));
        return Redirect.to(operation(request), request, "identity.town.added");
    }

    @GetMapping("/betrieb/konten")
    ModelAndView accounts() {
        var towns = municipalities.list();
        var lines = accounts.list().stream()
                .map(account -> new AccountsView.Line(
                        account,
                        towns.stream()
                                .filter(town -> account.towns().contains(town.id()))
                                .map(Municipality::name)
                                .toList()))
                .toList();
        return new ModelAndView("identity/web/accounts", Map.of("view", new AccountsView(lines)));
    }

    @PostMapping("/betrieb/konten/{id}/sperren")
    ModelAndView disable(Acting acting, @PathVariable UUID id, HttpServletRequest request) {
        // Whoever locks themselves out leaves an installation without an operator.
        if (!acting.account().equals(id)) {
            accounts.disable(id);
        }
        return Redirect.to(operation(request) + "/konten", request, "identity.accounts.changed");
    }

    @PostMapping("/betrieb/konten/{id}/freigeben")
    ModelAndView enable(@PathVariable UUID id, HttpServletRequest request) {
        accounts.enable(id);
        return Redirect.to(operation(request) + "/konten", request, "identity.accounts.changed");
    }

    @GetMapping("/betrieb/post")
    ModelAndView letters(Locale language) {
        return new ModelAndView("identity/web/letters", Map.of("view", LettersView.of(outbox.list(), language)));
    }

    @PostMapping("/betrieb/post/{id}/noch-einmal")
    ModelAndView sendAgain(@PathVariable UUID id, HttpServletRequest request) {
        outbox.sendAgain(id);
        return Redirect.to(operation(request) + "/post", request, "identity.letters.sentAgain");
    }

    private static String operation(HttpServletRequest request) {
        return request.getRequestURI().replaceFirst("/betrieb/.*", "/betrieb");
    }

    private ModelAndView page(NewTown typed, Problems problems, Locale language) {
        var kinds = NewTown.kinds()
                .map(kind -> new Option(
                        kind.name(),
                        messages.text(language, "identity.town.kind." + kind, Map.of()),
                        kind.name().equals(typed.kind())))
                .toList();
        return new ModelAndView(
                "identity/web/operation",
                Map.of("view", new OperationView(municipalities.list(), typed, kinds, problems)),
                problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}

package org.planwerk.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.planwerk.identity.Account;
import org.planwerk.identity.Accounts;
import org.planwerk.identity.Acting;
import org.planwerk.identity.Email;
import org.planwerk.identity.Invitations;
import org.planwerk.identity.Members;
import org.planwerk.identity.Membership;
import org.planwerk.identity.Reach;
import org.planwerk.identity.Role;
import org.planwerk.web.Origin;
import org.planwerk.web.Problem;
import org.planwerk.web.Problems;
import org.planwerk.web.Redirect;
import org.planwerk.web.WorkshopPages;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Who works on the plan of a municipality, for those who may give roles. */
@WorkshopPages
class MembersController {

    private final Accounts accounts;
    private final Members members;
    private final Invitations invitations;
    private final RoleChoices choices;
    private final Origin origin;

    MembersController(Accounts accounts, Members members, Invitations invitations, RoleChoices choices, Origin origin) {
        this.accounts = accounts;
        this.members = members;
        this.invitations = invitations;
        this.choices = choices;
        this.origin = origin;
    }

    @GetMapping("/personen")
    ModelAndView list(Acting acting, Locale language) {
        requireGiving(acting);
        return page(acting, "", "", Reach.NONE, Problems.none(), language);
    }

    @PostMapping("/personen/einladen")
    ModelAndView invite(
            Acting acting,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") List<String> fields,
            @RequestParam(defaultValue = "") List<String> organisations,
            HttpServletRequest request,
            Locale language) {
        requireGiving(acting);
        var address = Email.read(email);
        var given = RoleChoices.read(role, acting);
        var own = choices.read(fields, organisations);
        var problems = new ArrayList<Problem>();
        if (address.isEmpty()) {
            problems.add(new Problem("email", "identity.email.wrong", Map.of()));
        }
        if (given.isEmpty()) {
            problems.add(new Problem("role", "identity.role.missing", Map.of()));
        }
        problems.addAll(fieldsMissing(given.stream().toList(), own));
        if (!problems.isEmpty()) {
            return page(acting, email, role, own, new Problems(problems), language);
        }
        invitations.invite(
                address.orElseThrow(), given.orElseThrow(), own, acting.name(), origin.of(request, language), language);
        return Redirect.to(people(request), request, "identity.people.invited");
    }

    @PostMapping("/personen/einladungen/{id}/zurueck")
    ModelAndView takeBack(Acting acting, @PathVariable UUID id, HttpServletRequest request) {
        requireGiving(acting);
        var own = invitations.list().stream()
                .anyMatch(invitation -> invitation.id().equals(id) && acting.mayGive(invitation.role()));
        if (!own) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        invitations.remove(id);
        return Redirect.to(people(request), request, "identity.people.takenBack");
    }

    @GetMapping("/personen/{account}")
    ModelAndView show(Acting acting, @PathVariable UUID account, Locale language) {
        requireGiving(acting);
        return person(acting, find(account), members.list(account), Problems.none(), language);
    }

    @PostMapping("/personen/{account}")
    ModelAndView change(
            Acting acting,
            @PathVariable UUID account,
            @RequestParam(defaultValue = "") List<String> roles,
            @RequestParam(defaultValue = "") List<String> fields,
            @RequestParam(defaultValue = "") List<String> organisations,
            HttpServletRequest request,
            Locale language) {
        requireGiving(acting);
        var person = find(account);
        var before = members.list(account);
        var wanted = roles.stream()
                .flatMap(role -> RoleChoices.read(role, acting).stream())
                .collect(Collectors.toSet());
        var own = choices.read(fields, organisations);
        var problems = fieldsMissing(wanted, own);
        if (!problems.isEmpty()) {
            var typed = wanted.stream()
                    .map(role -> new Membership(account, role, own))
                    .toList();
            return person(acting, person, typed, new Problems(problems), language);
        }
        for (var role : Arrays.stream(Role.values()).filter(acting::mayGive).toList()) {
            if (wanted.contains(role)) {
                members.give(account, role, own);
            } else if (before.stream().anyMatch(membership -> membership.role() == role)
                    && !members.take(account, role)) {
                var last = Problems.of("roles", "identity.people.last", Map.of());
                return person(acting, person, members.list(account), last, language);
            }
        }
        return Redirect.to(people(request), request, "identity.people.changed");
    }

    // Only once there are fields: the first editor may come before the first field.
    private List<Problem> fieldsMissing(Collection<Role> roles, Reach own) {
        var missing = roles.stream().anyMatch(Role::isLimitedToFields)
                && own.fields().isEmpty()
                && !choices.fields(Reach.NONE).isEmpty();
        return missing ? List.of(new Problem("fields", "identity.fields.missing", Map.of())) : List.of();
    }

    private static void requireGiving(Acting acting) {
        if (Arrays.stream(Role.values()).noneMatch(acting::mayGive)) {
            throw new AccessDeniedException("needs a role that gives roles");
        }
    }

    private static String people(HttpServletRequest request) {
        return request.getRequestURI().replaceFirst("/werkstatt/personen/.*", "/werkstatt/personen");
    }

    private Account find(UUID account) {
        if (members.list(account).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return accounts.find(account).orElseThrow();
    }

    private ModelAndView page(Acting acting, String email, String role, Reach own, Problems problems, Locale language) {
        var roles = members.list().stream().collect(Collectors.groupingBy(Membership::account));
        var people = accounts.list().stream()
                .filter(account -> roles.containsKey(account.id()))
                .map(account -> new PeopleView.Line(
                        account.id(),
                        account.name(),
                        account.email(),
                        roles.getOrDefault(account.id(), List.of()).stream()
                                .map(membership -> choices.name(membership.role(), language))
                                .toList(),
                        account.disabled()))
                .toList();
        var waiting = invitations.list().stream()
                .map(invitation -> new PeopleView.Waiting(
                        invitation.id(),
                        invitation.email(),
                        choices.name(invitation.role(), language),
                        invitation.invitedBy()))
                .toList();
        var chosen = RoleChoices.read(role, acting).map(Set::of).orElse(Set.of(Role.EDITOR));
        var view = new PeopleView(
                people,
                waiting,
                email,
                choices.roles(acting, chosen, language),
                choices.fields(own),
                choices.organisations(own),
                problems);
        return new ModelAndView(
                "identity/web/people",
                Map.of("view", view),
                problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView person(
            Acting acting, Account account, List<Membership> memberships, Problems problems, Locale language) {
        var chosen = memberships.stream().map(Membership::role).toList();
        var own = new Reach(
                memberships.stream()
                        .flatMap(membership -> membership.reach().fields().stream())
                        .distinct()
                        .toList(),
                memberships.stream()
                        .flatMap(membership -> membership.reach().organisations().stream())
                        .distinct()
                        .toList());
        var view = new PersonView(
                account.id(),
                account.name(),
                account.email(),
                chosen.stream()
                        .filter(role -> !acting.mayGive(role))
                        .map(role -> choices.name(role, language))
                        .toList(),
                choices.roles(acting, chosen, language),
                choices.fields(own),
                choices.organisations(own),
                problems);
        return new ModelAndView(
                "identity/web/person",
                Map.of("view", view),
                problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}

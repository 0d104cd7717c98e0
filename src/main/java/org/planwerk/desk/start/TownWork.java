package org.planwerk.desk.start;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.planwerk.history.Inspections;
import org.planwerk.identity.Acting;
import org.planwerk.identity.Invitations;
import org.planwerk.identity.Members;
import org.planwerk.identity.Membership;
import org.planwerk.identity.Permission;
import org.planwerk.identity.Role;
import org.planwerk.packaging.WorkingEntry;
import org.planwerk.text.LegalPageKind;
import org.springframework.stereotype.Component;

/** What the municipality and its people leave to do, beside the plan. */
@Component
class TownWork implements Waiting {

    private final Invitations invitations;
    private final Members members;
    private final Inspections inspections;

    TownWork(Invitations invitations, Members members, Inspections inspections) {
        this.invitations = invitations;
        this.members = members;
        this.inspections = inspections;
    }

    @Override
    public List<Item> items(Glance glance) {
        // The first steps in an empty town say themselves what to do.
        if (glance.editions().isEmpty()) {
            return List.of();
        }
        var acting = glance.acting();
        var items = new ArrayList<Item>();
        if (acting.may(Permission.DECIDE) || acting.roles().contains(Role.AUDITOR)) {
            unsound().ifPresent(items::add);
        }
        if (acting.may(Permission.SETTINGS)) {
            legal(glance).ifPresent(items::add);
        }
        if (Arrays.stream(Role.values()).anyMatch(acting::mayGive)) {
            invited(acting).ifPresent(items::add);
            unassigned(acting).ifPresent(items::add);
        }
        return items;
    }

    private Optional<Item> unsound() {
        return inspections
                .findLast()
                .filter(last -> !last.isSound())
                .map(last -> new Item(
                        Weight.HOLDS_OTHERS_UP,
                        "desk.start.unsound",
                        "desk.start.unsound.why",
                        Map.of(),
                        null,
                        "desk.start.look",
                        "/werkstatt/verlauf#siegel"));
    }

    private static Optional<Item> legal(Glance glance) {
        var there = glance.standing("legalPages", null).stream()
                .map(WorkingEntry::key)
                .map(key -> key.id())
                .collect(Collectors.toSet());
        var missing = (int) Arrays.stream(LegalPageKind.values())
                .filter(kind -> !there.contains(kind.name()))
                .count();
        return item(missing, "legal", "/werkstatt/einstellungen");
    }

    private Optional<Item> invited(Acting acting) {
        var waiting = (int) invitations.list().stream()
                .filter(invitation -> acting.mayGive(invitation.role()))
                .count();
        return item(waiting, "invited", "/werkstatt/personen");
    }

    /** Editors without a field and measure owners without an organisation can do nothing. */
    private Optional<Item> unassigned(Acting acting) {
        var people = (int) members.list().stream()
                .filter(membership -> acting.mayGive(membership.role()) && reachesNothing(membership))
                .map(Membership::account)
                .distinct()
                .count();
        return item(people, "unassigned", "/werkstatt/personen");
    }

    private static boolean reachesNothing(Membership membership) {
        var role = membership.role();
        var reach = membership.reach();
        return role.isLimitedToFields() && reach.fields().isEmpty()
                || role.reportsForOrganisations() && reach.organisations().isEmpty();
    }

    private static Optional<Item> item(int count, String what, String path) {
        return count == 0
                ? Optional.empty()
                : Optional.of(new Item(
                        Waiting.Weight.OPEN,
                        "desk.start." + what,
                        "desk.start." + what + ".why",
                        Map.of("count", count),
                        null,
                        "desk.start.look",
                        path));
    }
}

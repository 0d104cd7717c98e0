package org.planwerk.identity.web;

import java.util.List;
import java.util.UUID;
import org.planwerk.web.Option;
import org.planwerk.web.Problems;

/** Who belongs to a municipality, who is invited, and the form that invites. */
record PeopleView(
        List<Line> people,
        List<Waiting> invitations,
        String email,
        List<Option> roles,
        List<Option> fields,
        List<Option> organisations,
        Problems problems) {

    /** Somebody with what they are, in words. */
    record Line(UUID account, String name, String email, List<String> roles, boolean disabled) {}

    record Waiting(UUID id, String email, String role, String by) {}
}

package org.planwerk.identity.web;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.planwerk.identity.Email;
import org.planwerk.tenancy.Municipality;
import org.planwerk.tenancy.Slug;
import org.planwerk.web.Problem;
import org.planwerk.web.Problems;

/** What an operator types to add a municipality. */
record NewTown(String name, String kind, String slug, String email) {

    private static final int LONGEST = 60;

    NewTown {
        name = NewPerson.clean(name);
        slug = slug.strip().toLowerCase(Locale.ROOT);
    }

    Problems check(List<Municipality> towns) {
        var problems = new ArrayList<Problem>();
        if (name.isEmpty() || name.length() > LONGEST) {
            problems.add(new Problem("name", "identity.town.name.wrong", Map.of()));
        }
        if (kinds().noneMatch(known -> known.name().equals(kind))) {
            problems.add(new Problem("kind", "identity.town.kind.wrong", Map.of()));
        }
        if (!Slug.isPossible(slug) || slug.length() > LONGEST) {
            problems.add(new Problem("slug", "identity.town.slug.wrong", Map.of()));
        } else if (towns.stream().anyMatch(town -> town.slug().equals(slug))) {
            problems.add(new Problem("slug", "identity.town.slug.taken", Map.of()));
        }
        if (Email.read(email).isEmpty()) {
            problems.add(new Problem("email", "identity.email.wrong", Map.of()));
        }
        return new Problems(List.copyOf(problems));
    }

    static java.util.stream.Stream<Municipality.Kind> kinds() {
        return Arrays.stream(Municipality.Kind.values());
    }

    Municipality municipality(int id) {
        return new Municipality(
                id,
                slug,
                name,
                Municipality.Kind.valueOf(kind),
                null,
                null,
                Locale.GERMAN,
                List.of(Locale.GERMAN, Locale.ENGLISH),
                ZoneId.of("Europe/Berlin"),
                1,
                false,
                false,
                0);
    }
}

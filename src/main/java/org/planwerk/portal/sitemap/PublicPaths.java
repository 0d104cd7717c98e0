package org.planwerk.portal.sitemap;

import java.util.List;
import java.util.stream.Stream;
import org.planwerk.portal.content.Address;
import org.planwerk.portal.content.Edition;
import org.planwerk.portal.content.Kind;
import org.planwerk.portal.content.PublicContent;
import org.planwerk.portal.content.Standing;

/** Where all public pages of a municipality stand, behind it and the language. */
final class PublicPaths {

    private static final List<String> ALWAYS = List.of(
            "",
            "/plan",
            "/massnahmen",
            "/vergleich",
            "/beschluesse",
            "/quellen",
            "/begriffe",
            "/dokumente",
            "/berichte",
            "/kontakte",
            "/angebote",
            "/impressum",
            "/datenschutz",
            "/barrierefreiheit");

    private PublicPaths() {}

    static List<String> list(PublicContent content) {
        var editions = content.plans().stream()
                .flatMap(plan -> content.editions(plan).stream())
                .toList();
        return Stream.of(
                        ALWAYS.stream(),
                        content.plans().stream().map(plan -> Address.of("plan", plan.no(), plan.title())),
                        editions.stream().map(edition -> Address.of("fassungen", edition.no(), edition.title())),
                        editions.stream()
                                .filter(edition -> hasPredecessor(content, edition))
                                .map(edition -> Address.of("vergleich", edition.no(), edition.title())),
                        // A scenario stands on the page of its field.
                        content.newest().stream()
                                .filter(thing -> thing.kind() != Kind.SCENARIO)
                                .map(Standing::path),
                        content.sources().stream().map(source -> Address.of(Kind.SOURCE, source.no(), source.title())))
                .flatMap(paths -> paths)
                .toList();
    }

    private static boolean hasPredecessor(PublicContent content, Edition edition) {
        return edition.predecessorId() != null
                && content.findEdition(edition.predecessorId()).isPresent();
    }
}

package org.planwerk.desk.start;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planwerk.desk.Shown;
import org.planwerk.desk.Speech;
import org.planwerk.identity.Role;
import org.planwerk.packaging.WorkingEntry;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The measures of a measure owner: those that one of their organisations leads or carries. */
@Component
@Order(10)
class OwnMeasures implements Pile {

    private static final Set<String> OWN = Set.of("LEAD", "PROVIDER");
    private static final List<String> EXPECTED = List.of("needs", "steps", "resources");

    @Override
    public String name() {
        return "mine";
    }

    @Override
    public String path() {
        return "meine-massnahmen";
    }

    @Override
    public Laid laid(Glance glance) {
        return glance.acting().roles().contains(Role.MEASURE_OWNER) ? Laid.OPEN : Laid.NOT;
    }

    @Override
    public String none(Glance glance) {
        return glance.acting().organisations().isEmpty() ? "unassigned" : "none";
    }

    @Override
    public List<Paper> papers(Glance glance, Speech speech) {
        var organisations = glance.acting().organisations();
        if (organisations.isEmpty()) {
            return List.of();
        }
        var ids = organisations.stream().map(Object::toString).collect(Collectors.toSet());
        // A measure may name an organisation that stands in the directory by its words alone.
        var names = glance.standing("organisations", null).stream()
                .filter(organisation -> ids.contains(organisation.key().id()))
                .map(organisation -> known(organisation.title()))
                .collect(Collectors.toSet());
        return new Progress(glance, speech)
                .carried().stream()
                        .filter(measure -> involved(measure.entry())
                                .anyMatch(one -> ids.contains(
                                                one.path("organisation").asString(""))
                                        || names.contains(known(one.path("name").asString("")))))
                        .map(measure -> paper(measure, glance, speech))
                        .toList();
    }

    private static Stream<JsonNode> involved(WorkingEntry measure) {
        return measure.content()
                .path("involved")
                .valueStream()
                .filter(one -> OWN.contains(one.path("role").asString("")));
    }

    private static String known(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static Paper paper(Progress.Measure measure, Glance glance, Speech speech) {
        var entry = measure.entry();
        var pressing = measure.pressing();
        return Paper.of(entry, glance)
                .pressing(pressing.isEmpty() ? null : pressing.getFirst().due())
                .noting(measure.status())
                .noting(pressing.stream().skip(1).map(Progress.Pressing::text).toArray(String[]::new))
                .noting(period(entry, speech), missing(entry, speech))
                .noting(entry.publicity().isWaiting() ? speech.text("desk.publicity." + entry.publicity()) : null)
                .doing(
                        speech.text("desk.pile.mine.report"),
                        "/werkstatt/sachstaende/neu?measure=" + entry.key().id() + "&edition="
                                + entry.key().edition());
    }

    private static @Nullable String period(WorkingEntry measure, Speech speech) {
        var runs = measure.content().path("runs");
        return runs.isMissingNode()
                ? null
                : speech.text("desk.pile.mine.runs", Map.of("period", new Shown(speech.language()).period(runs)));
    }

    private static @Nullable String missing(WorkingEntry measure, Speech speech) {
        var missing = EXPECTED.stream()
                .filter(member -> measure.content().path(member).isEmpty())
                .map(member -> speech.member("measures", member))
                .collect(Collectors.joining(", "));
        return missing.isEmpty() ? null : speech.text("desk.pile.mine.missing", Map.of("what", missing));
    }
}

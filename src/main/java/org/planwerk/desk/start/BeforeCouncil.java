package org.planwerk.desk.start;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.planwerk.desk.DeskEdition;
import org.planwerk.desk.Shown;
import org.planwerk.desk.Speech;
import org.planwerk.desk.life.FatePlace;
import org.planwerk.identity.Role;
import org.planwerk.packaging.WorkingEntry;
import org.planwerk.plan.EditionState;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What is to be decided: editions that lie before the council, those it has put off, and those that wait for their day. */
@Component
@Order(30)
class BeforeCouncil implements Pile {

    @Override
    public String name() {
        return "council";
    }

    @Override
    public String path() {
        return "vor-dem-rat";
    }

    @Override
    public Laid laid(Glance glance) {
        var roles = glance.acting().roles();
        return roles.contains(Role.COUNCIL_OFFICE) || roles.contains(Role.COUNCIL_MEMBER) ? Laid.OPEN : Laid.NOT;
    }

    @Override
    public String whole(Glance glance) {
        return "/werkstatt/fassungen";
    }

    @Override
    public List<Paper> papers(Glance glance, Speech speech) {
        return glance.standing("editions", null).reversed().stream()
                .filter(entry -> {
                    var state = EditionState.valueOf(entry.text("state"));
                    return state == EditionState.PROPOSED || state == EditionState.ADOPTED;
                })
                .map(entry -> paper(entry, glance, speech))
                .toList();
    }

    private static Paper paper(WorkingEntry entry, Glance glance, Speech speech) {
        var edition = DeskEdition.of(entry);
        var steps = new Steps(entry.content().path("steps"), speech);
        var paper = Paper.of(entry, glance).at("/werkstatt/fassungen/" + edition.id() + "/leben");
        if (edition.state() == EditionState.ADOPTED) {
            return paper.noting(
                    steps.said("adopted", EditionState.ADOPTED), speech.text("desk.pile.council.notInForce"));
        }
        return paper.pressing(steps.deferred())
                .noting(steps.said("proposed", EditionState.PROPOSED), steps.reason(), fates(edition, glance, speech))
                .doing(speech.text("desk.pile.council.read"), edition.path())
                .doing(speech.text("desk.pile.council.fates"), FatePlace.path(edition));
    }

    /** What becomes of the edition before, in numbers. */
    private static @Nullable String fates(DeskEdition edition, Glance glance, Speech speech) {
        var counts = glance.standing("fates", edition).stream()
                .collect(Collectors.groupingBy(fate -> fate.text("verdict"), TreeMap::new, Collectors.counting()));
        if (counts.isEmpty()) {
            return null;
        }
        return speech.text(
                "desk.pile.council.verdicts",
                Map.of(
                        "verdicts",
                        counts.entrySet().stream()
                                .map(verdict ->
                                        verdict.getValue() + " " + speech.text("desk.code.fate." + verdict.getKey()))
                                .collect(Collectors.joining(", "))));
    }

    /** The steps that an edition has taken. */
    private record Steps(JsonNode all, Speech speech) {

        /** When it last came to a state. */
        @Nullable String said(String key, EditionState state) {
            var last = last(state, false);
            return last == null ? null : speech.text("desk.pile.council." + key, Map.of("when", when(last)));
        }

        Paper.@Nullable Due deferred() {
            var last = last(EditionState.PROPOSED, true);
            return last == null
                    ? null
                    : new Paper.Due(speech.text("desk.pile.council.deferred", Map.of("when", when(last))), false);
        }

        /** What was said when it was put off. */
        @Nullable String reason() {
            var last = last(EditionState.PROPOSED, true);
            return last == null ? null : last.path("note").asString("");
        }

        private @Nullable JsonNode last(EditionState state, boolean again) {
            JsonNode last = null;
            for (var step : all) {
                var to = step.path("toState").asString("");
                if (to.equals(state.name()) && to.equals(step.path("fromState").asString("")) == again) {
                    last = step;
                } else if (!to.equals(state.name())) {
                    last = null;
                }
            }
            return last;
        }

        private String when(JsonNode step) {
            return new Shown(speech.language()).period(step.path("at"));
        }
    }
}

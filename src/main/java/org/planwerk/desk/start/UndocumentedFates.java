package org.planwerk.desk.start;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planwerk.desk.DeskEdition;
import org.planwerk.desk.Speech;
import org.planwerk.desk.life.FatePlace;
import org.planwerk.identity.Permission;
import org.planwerk.packaging.WorkingEntry;
import org.planwerk.plan.FateVerdict;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Things of the edition before of which no source says what became of them, as long as that can still be found out. */
@Component
@Order(90)
class UndocumentedFates implements Pile {

    private static final List<String> LISTS = List.of("fields", "goals", "needs", "measures");

    @Override
    public String name() {
        return "undocumented";
    }

    @Override
    public String path() {
        return "unbelegt";
    }

    @Override
    public Laid laid(Glance glance) {
        return glance.acting().may(Permission.DECIDE) ? Laid.AS_A_LINE : Laid.NOT;
    }

    @Override
    public List<Paper> papers(Glance glance, Speech speech) {
        return glance.working().stream()
                .filter(edition -> !edition.state().isFrozen())
                .flatMap(edition -> papers(edition, glance, speech))
                .toList();
    }

    private static Stream<Paper> papers(DeskEdition edition, Glance glance, Speech speech) {
        var open = glance.standing("fates", edition).stream()
                .filter(fate -> fate.text("verdict").equals(FateVerdict.UNDOCUMENTED.name()))
                .map(fate -> fate.text("thing"))
                .collect(Collectors.toSet());
        if (open.isEmpty()) {
            return Stream.of();
        }
        return predecessor(edition, glance)
                .flatMap(before -> LISTS.stream().flatMap(list -> glance.standing(list, before).stream()))
                .filter(thing -> open.contains(thing.key().id()))
                .map(thing -> Paper.of(thing, glance)
                        .at(FatePlace.path(edition, thing.key().list(), thing.no()))
                        .noting(speech.text(
                                "desk.pile.undocumented.of",
                                Map.of("what", speech.singular(thing.key().list()), "title", edition.title()))));
    }

    private static Stream<DeskEdition> predecessor(DeskEdition edition, Glance glance) {
        var before = glance.standing("editions", null).stream()
                .filter(entry -> entry.key().uuid().equals(edition.id()))
                .map(WorkingEntry::content)
                .map(content -> content.path("predecessor").asString(""))
                .filter(id -> !id.isEmpty())
                .map(UUID::fromString)
                .toList();
        return glance.editions().stream().filter(other -> before.contains(other.id()));
    }
}

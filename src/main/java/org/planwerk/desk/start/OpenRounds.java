package org.planwerk.desk.start;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.planwerk.identity.Acting;
import org.planwerk.identity.Permission;
import org.planwerk.identity.Role;
import org.planwerk.monitoring.round.Answer;
import org.planwerk.monitoring.round.Answers;
import org.planwerk.monitoring.round.AskedMeasure;
import org.planwerk.monitoring.round.Round;
import org.planwerk.monitoring.round.Rounds;
import org.springframework.stereotype.Component;

/** What open progress rounds leave to do: to those who ask, and to those who are asked and have an account. */
@Component
class OpenRounds implements Waiting {

    private final Rounds rounds;
    private final Answers answers;

    OpenRounds(Rounds rounds, Answers answers) {
        this.rounds = rounds;
        this.answers = answers;
    }

    @Override
    public List<Item> items(Glance glance) {
        var acting = glance.acting();
        var items = new ArrayList<Item>();
        if (acting.may(Permission.RUN_ROUNDS)) {
            rounds.list().stream().filter(Round::isOpen).forEach(round -> asking(round, glance.today(), items));
        }
        if (acting.roles().contains(Role.MEASURE_OWNER)) {
            rounds.listOpen(acting.organisations()).forEach(round -> asked(round, acting, items));
        }
        return items;
    }

    private void asking(Round round, LocalDate today, List<Item> items) {
        var given = answers.map(round);
        var asked = rounds.listAsked(round);
        var path = "/werkstatt/sachstand/" + round.no();
        var handedIn = count(asked.stream()
                .filter(measure -> isIn(given.get(measure.id()), Answer.State.HANDED_IN))
                .count());
        add(items, Weight.SOON, "read", round, handedIn, null, path + "#lesen");
        var open = asked.stream()
                .filter(measure -> isOpen(given.get(measure.id())))
                .toList();
        var unowned =
                count(open.stream().filter(measure -> measure.owner() == null).count());
        add(items, Weight.HOLDS_OTHERS_UP, "unowned", round, unowned, null, path + "#ohne");
        var waitedFor =
                open.stream().map(AskedMeasure::owner).filter(Objects::nonNull).collect(Collectors.toSet());
        var returned = count(rounds.listOwners(round).stream()
                .filter(owner -> owner.returnedAt() != null && waitedFor.contains(owner.id()))
                .count());
        add(items, Weight.HOLDS_OTHERS_UP, "returned", round, returned, null, path + "#personen");
        if (today.isAfter(round.deadline())) {
            add(items, Weight.HOLDS_OTHERS_UP, "late", round, open.size() - unowned, round.deadline(), path);
        }
    }

    private void asked(Round round, Acting acting, List<Item> items) {
        var given = answers.map(round);
        var own = count(rounds.listAsked(round).stream()
                .filter(measure -> isOf(measure, acting) && isOpen(given.get(measure.id())))
                .count());
        add(
                items,
                Weight.HOLDS_OTHERS_UP,
                "asked",
                round,
                own,
                round.deadline(),
                "/werkstatt/sachstand/" + round.no() + "/meine");
    }

    private static boolean isOf(AskedMeasure measure, Acting acting) {
        return measure.unitId() != null && acting.organisations().contains(measure.unitId());
    }

    private static boolean isOpen(@Nullable Answer answer) {
        return answer == null || answer.state().isOpen();
    }

    private static boolean isIn(@Nullable Answer answer, Answer.State state) {
        return answer != null && answer.state() == state;
    }

    private static int count(long measures) {
        return Math.toIntExact(measures);
    }

    private static void add(
            List<Item> items,
            Weight weight,
            String what,
            Round round,
            int count,
            @Nullable LocalDate due,
            String path) {
        if (count > 0) {
            items.add(new Item(
                    weight,
                    "monitoring.waiting." + what,
                    "monitoring.waiting." + what + ".why",
                    Map.of("count", count, "title", round.title()),
                    due,
                    "monitoring.waiting." + what + ".act",
                    path));
        }
    }
}

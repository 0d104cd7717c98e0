package org.planwerk.portal.editions;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.planwerk.portal.content.Chapter;
import org.planwerk.portal.content.Edition;
import org.planwerk.portal.content.Field;
import org.planwerk.portal.content.Finding;
import org.planwerk.portal.content.Goal;
import org.planwerk.portal.content.Need;
import org.planwerk.portal.content.Scenario;
import org.planwerk.portal.content.Standing;
import org.planwerk.portal.content.Theme;
import org.planwerk.portal.web.Reading;
import org.planwerk.web.Entry;
import org.planwerk.web.FieldSign;
import org.planwerk.web.Words;

/** What is in an edition. */
record Contents(
        List<Branch> chapters,
        List<FieldSign> fields,
        List<Branch> scenarios,
        List<Branch> goals,
        List<Branch> themes,
        List<Several> lists) {

    /** A list of more than these is not spelled out here: the catalogue narrows it down. */
    private static final int MOST = 250;

    /** A thing with the things below it; {@code level} is what the plan calls it. */
    record Branch(
            @Nullable String number, Entry thing, @Nullable Words level, List<Branch> below) {}

    /** Things of a kind: how many, and all of them unless there are too many. */
    record Several(String count, List<Branch> things) {}

    boolean isEmpty() {
        return chapters.isEmpty()
                && fields.isEmpty()
                && scenarios.isEmpty()
                && goals.isEmpty()
                && themes.isEmpty()
                && lists.isEmpty();
    }

    static Contents of(Reading reading, Edition edition) {
        var content = reading.content();
        var lists = new ArrayList<Several>();
        add(
                reading,
                lists,
                reading.text("portal.count.FINDING", count(content.standing(Finding.class, edition))),
                content.standing(Finding.class, edition));
        add(
                reading,
                lists,
                reading.text("portal.count.NEED", count(content.standing(Need.class, edition))),
                content.standing(Need.class, edition));
        var measures = content.counted(edition);
        add(reading, lists, reading.counted(edition.planId(), "MEASURE", measures.size()), measures);
        return new Contents(
                tree(reading, content.standing(Chapter.class, edition), Chapter::parentId, chapter -> null),
                content.standing(Field.class, edition).stream()
                        .map(reading::sign)
                        .toList(),
                flat(reading, content.standing(Scenario.class, edition)),
                tree(
                        reading,
                        content.standing(Goal.class, edition),
                        Goal::parentId,
                        goal -> content.findLevel(goal.levelId())
                                .map(reading::word)
                                .orElse(null)),
                flat(reading, content.standing(Theme.class, edition)),
                lists);
    }

    private static Map<String, Integer> count(List<?> things) {
        return Map.of("count", things.size());
    }

    private static void add(Reading reading, List<Several> lists, String count, List<? extends Standing> things) {
        if (!things.isEmpty()) {
            lists.add(new Several(count, things.size() > MOST ? List.of() : flat(reading, things)));
        }
    }

    private static List<Branch> flat(Reading reading, List<? extends Standing> things) {
        return things.stream()
                .map(thing -> new Branch(thing.number(), reading.entry(thing), null, List.of()))
                .toList();
    }

    private static <T extends Standing> List<Branch> tree(
            Reading reading, List<T> things, Function<T, @Nullable UUID> parent, Function<T, @Nullable Words> level) {
        var ids = new HashSet<UUID>();
        things.forEach(thing -> ids.add(thing.thingId()));
        var roots = things.stream()
                .filter(thing -> isRoot(parent.apply(thing), ids))
                .toList();
        var below = things.stream()
                .filter(thing -> !isRoot(parent.apply(thing), ids))
                .collect(groupingBy(thing -> java.util.Objects.requireNonNull(parent.apply(thing))));
        return roots.stream().map(root -> branch(reading, root, below, level)).toList();
    }

    private static boolean isRoot(@Nullable UUID parent, Set<UUID> ids) {
        return parent == null || !ids.contains(parent);
    }

    private static <T extends Standing> Branch branch(
            Reading reading, T thing, Map<UUID, List<T>> below, Function<T, @Nullable Words> level) {
        return new Branch(
                thing.number(),
                reading.entry(thing),
                level.apply(thing),
                below.getOrDefault(thing.thingId(), List.of()).stream()
                        .map(part -> branch(reading, part, below, level))
                        .toList());
    }
}

package org.planwerk.portal.content;

import java.lang.reflect.InvocationTargetException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A municipality's public content, written down as a test needs it: one plan, its editions, what became of things. */
public final class ContentFixture {

    private final UUID plan = UUID.randomUUID();
    private final Map<String, List<Object>> lists = new HashMap<>();
    private final List<MeasureMembers.Member> members = new ArrayList<>();

    public Edition edition(int no, String state, @Nullable Edition predecessor) {
        return add(
                "editions",
                new Edition(
                        UUID.randomUUID(),
                        no,
                        plan,
                        "NEW",
                        "Fassung " + no,
                        null,
                        predecessor == null ? null : predecessor.id(),
                        predecessor == null ? null : "REPLACES",
                        null,
                        null,
                        null,
                        state,
                        "COMPLETE",
                        null,
                        null,
                        null,
                        false,
                        "DEMO",
                        null));
    }

    public Measure measure(Edition edition, int no) {
        return measure(edition, UUID.randomUUID(), no, "PUBLISHED", null, null);
    }

    public Measure measure(
            Edition edition, UUID id, int no, String layer, @Nullable Measure whole, @Nullable UUID cycle) {
        return add(
                "measures",
                new Measure(
                        edition.id(),
                        id,
                        no,
                        layer,
                        null,
                        no,
                        "Maßnahme " + no,
                        null,
                        null,
                        whole == null ? null : whole.thingId(),
                        null,
                        cycle,
                        false,
                        null,
                        null,
                        null,
                        null,
                        null,
                        false,
                        null,
                        null,
                        "DEMO",
                        null));
    }

    public Goal goal(Edition edition, int no, @Nullable Goal above) {
        return add(
                "goals",
                new Goal(
                        edition.id(),
                        UUID.randomUUID(),
                        no,
                        "PUBLISHED",
                        null,
                        no,
                        "Ziel " + no,
                        null,
                        above == null ? null : above.thingId(),
                        null,
                        null,
                        "DEMO",
                        null));
    }

    public ContentFixture serves(Measure measure, Standing thing) {
        members.add(new MeasureMembers.Member(
                measure.editionId(),
                measure.thingId(),
                measure.layer(),
                thing.kind().name(),
                thing.thingId()));
        return this;
    }

    public ContentFixture reported(Measure measure, String common, boolean delayed) {
        var day = LocalDate.of(2026, 11, 1);
        add(
                "statements",
                new Statement(
                        UUID.randomUUID(),
                        measure.thingId(),
                        measure.editionId(),
                        day,
                        day,
                        null,
                        common,
                        common,
                        delayed,
                        null,
                        null,
                        "NONE",
                        null,
                        null,
                        "DEMO",
                        null));
        return this;
    }

    public ContentFixture fate(Edition later, Standing thing, String verdict, Standing... successors) {
        add(
                "fates",
                new Fate(
                        later.id(),
                        thing.thingId(),
                        thing.kind().name(),
                        verdict,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "DEMO",
                        null));
        Stream.of(successors)
                .forEach(next -> add("successions", new Succession(later.id(), thing.thingId(), next.thingId())));
        return this;
    }

    public PublicContent content() {
        var components = ContentLists.class.getRecordComponents();
        try {
            var lists = (ContentLists) ContentLists.class.getDeclaredConstructors()[0].newInstance(Stream.of(components)
                    .map(component -> this.lists.getOrDefault(component.getName(), List.of()))
                    .toArray());
            return new PublicContent(lists, members);
        } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T add(String list, T entry) {
        lists.computeIfAbsent(list, key -> new ArrayList<>()).add(entry);
        return entry;
    }
}

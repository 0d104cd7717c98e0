package org.planwerk.portal.content;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the published text has left the decided one; {@code thing} as it is published, or as it was decided if it is gone. */
public record Departure(Change change, Standing thing) {

    /** What was done to the thing since the decision; what the council left out was there before. */
    public enum Change {
        LEFT_OUT,
        WORDED,
        ADDED,
        REMOVED
    }

    static List<Departure> between(List<Standing> decided, List<Standing> published, Set<UUID> leftOut) {
        if (decided.isEmpty()) {
            return List.of();
        }
        var departures = new ArrayList<Departure>();
        var before = byThing(decided);
        var now = byThing(published);
        for (var thing : published) {
            var was = before.get(thing.thingId());
            if (was == null) {
                departures.add(
                        new Departure(leftOut.contains(thing.thingId()) ? Change.LEFT_OUT : Change.ADDED, thing));
            } else if (!said(was).equals(said(thing))) {
                departures.add(new Departure(Change.WORDED, thing));
            }
        }
        decided.stream()
                .filter(thing -> !now.containsKey(thing.thingId()))
                .forEach(thing -> departures.add(new Departure(Change.REMOVED, thing)));
        return departures;
    }

    private static Map<UUID, Standing> byThing(List<Standing> things) {
        return things.stream().collect(toMap(Standing::thingId, identity()));
    }

    /** Everything that a text says of its thing, but in which layer it says so. */
    private static List<@Nullable Object> said(Standing text) {
        return Arrays.stream(Objects.requireNonNull(text.getClass().getRecordComponents()))
                .filter(part -> !part.getName().equals("layer"))
                .<@Nullable Object>map(part -> value(part, text))
                .toList();
    }

    private static @Nullable Object value(RecordComponent part, Standing text) {
        try {
            return part.getAccessor().invoke(text);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record may be read", e);
        }
    }
}

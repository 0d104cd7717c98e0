package org.planwerk.portal.content;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Which fields, goals, needs and themes each measure serves, per edition and layer. */
class MeasureMembers {

    /** One of them; {@code kind} is FIELD, GOAL, NEED or THEME. */
    record Member(UUID editionId, UUID measureId, String layer, String kind, UUID otherId) {}

    private record Key(UUID edition, UUID measure, String layer, Kind kind) {}

    private final Map<Key, Set<UUID>> members;

    MeasureMembers(Collection<Member> rows) {
        members = rows.stream()
                .collect(groupingBy(
                        row -> new Key(row.editionId(), row.measureId(), row.layer(), Kind.valueOf(row.kind())),
                        mapping(Member::otherId, toSet())));
    }

    Set<UUID> of(Kind kind, Measure measure) {
        return members.getOrDefault(new Key(measure.editionId(), measure.thingId(), measure.layer(), kind), Set.of());
    }
}

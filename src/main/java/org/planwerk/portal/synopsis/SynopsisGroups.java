package org.planwerk.portal.synopsis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planwerk.portal.content.Edition;
import org.planwerk.portal.content.Field;
import org.planwerk.portal.content.Standing;
import org.planwerk.portal.synopsis.SynopsisView.Group;
import org.planwerk.portal.web.Reading;
import org.planwerk.web.FieldSign;

/**
 * Rows by the field of action of the earlier edition; what is new stands with the field that its own went on from, or with its
 * own if that is new, too.
 */
final class SynopsisGroups {

    private final Reading reading;
    private final Comparison comparison;
    private final SynopsisRows rows;

    SynopsisGroups(Reading reading, Comparison comparison, SynopsisRows rows) {
        this.reading = reading;
        this.comparison = comparison;
        this.rows = rows;
    }

    List<Group> of(List<Strand> strands) {
        var byField = new LinkedHashMap<Optional<UUID>, List<Strand>>();
        // The fields of the earlier edition first and in their order, then new ones, then what belongs to none.
        for (var edition : List.of(comparison.earlier(), comparison.later())) {
            reading.content()
                    .standing(Field.class, edition)
                    .forEach(field -> byField.putIfAbsent(Optional.of(field.thingId()), new ArrayList<>()));
        }
        byField.put(Optional.empty(), new ArrayList<>());
        strands.forEach(strand ->
                byField.computeIfAbsent(field(strand), key -> new ArrayList<>()).add(strand));
        byField.values().removeIf(List::isEmpty);
        var single = byField.size() == 1 && byField.containsKey(Optional.<UUID>empty());
        return byField.entrySet().stream().map(entry -> group(entry, single)).toList();
    }

    private Group group(Map.Entry<Optional<UUID>, List<Strand>> entry, boolean single) {
        return new Group(
                entry.getKey().map(this::sign).orElse(null),
                entry.getKey().isPresent() || single ? null : reading.text("portal.count.noField"),
                reading.text(
                        "portal.synopsis.rows", Map.of("count", entry.getValue().size())),
                entry.getValue().stream().map(rows::row).toList());
    }

    private Optional<UUID> field(Strand strand) {
        return strand.before().isEmpty()
                ? rows.field(strand.after().getFirst()).map(this::earlierField)
                : rows.field(strand.before().getFirst());
    }

    private UUID earlierField(UUID later) {
        return reading.content().predecessors(later, comparison.later()).stream()
                .filter(field -> stands(field, comparison.earlier()))
                .findFirst()
                .orElse(later);
    }

    private boolean stands(UUID field, Edition edition) {
        return reading.content().findIn(Field.class, field, edition).isPresent();
    }

    private @Nullable FieldSign sign(UUID field) {
        return reading.content()
                .findIn(Field.class, field, comparison.earlier())
                .or(() -> reading.content().findIn(Field.class, field, comparison.later()))
                .map(found -> new FieldSign(
                        reading.tongue().title(found), reading.tone(found), reading.symbol(found), link(found)))
                .orElse(null);
    }

    private String link(Standing field) {
        return reading.link(reading.content().findNewest(field.thingId()).orElse(field));
    }
}

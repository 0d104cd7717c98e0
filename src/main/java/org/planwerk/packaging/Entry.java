package org.planwerk.packaging;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a list, as its columns keep it.
 *
 * @param place where it stands in the package, such as {@code measures[12]}
 * @param layers the layers that it stands in; empty for what has none
 * @param values by column, without those that are absent
 * @param children the rows of each list within it, by the name of that list
 */
public record Entry(
        String place,
        @Nullable Integer no,
        @Nullable UUID plan,
        List<String> layers,
        Map<String, Object> values,
        Map<String, List<Map<String, Object>>> children) {

    /** @throws ClassCastException if the column keeps something else */
    public UUID id(String column) {
        return (UUID) require(column);
    }

    public @Nullable UUID findId(String column) {
        return (UUID) values.get(column);
    }

    public String text(String column) {
        return (String) require(column);
    }

    public @Nullable String findText(String column) {
        return (String) values.get(column);
    }

    public @Nullable LocalDate findDay(String column) {
        return (LocalDate) values.get(column);
    }

    public boolean flag(String column) {
        return Boolean.TRUE.equals(values.get(column));
    }

    public List<Map<String, Object>> rows(String list) {
        return children.getOrDefault(list, List.of());
    }

    private Object require(String column) {
        var value = values.get(column);
        if (value == null) {
            throw new IllegalStateException("%s has no %s".formatted(place, column));
        }
        return value;
    }
}

package org.planwerk.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What stands in the controls of a sheet, as it was typed.
 *
 * <p>Rows of a list are named {@code steps[0].title}; their indexes have no gaps.
 */
record Typed(Map<String, List<String>> values) {

    private static final Pattern ROW = Pattern.compile("([A-Za-z]+)\\[(\\d{1,4})]\\.(.+)");

    /** More rows than these are never sent by a form of ours. */
    private static final int MOST_ROWS = 500;

    static Typed of(Map<String, String[]> parameters) {
        var values = new LinkedHashMap<String, List<String>>();
        parameters.forEach((name, given) -> values.put(name, List.of(given)));
        return new Typed(values);
    }

    String one(String name) {
        return values.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    int rows(String list) {
        return values.keySet().stream()
                .map(ROW::matcher)
                .filter(row -> row.matches() && row.group(1).equals(list))
                .mapToInt(row -> Math.min(MOST_ROWS, Integer.parseInt(row.group(2)) + 1))
                .max()
                .orElse(0);
    }

    /** With one more row at the end, empty but for its first member, so that it counts. */
    Typed added(String list, String firstMember) {
        var more = new LinkedHashMap<>(values);
        more.put(list + "[" + rows(list) + "]." + firstMember, List.of(""));
        return new Typed(more);
    }

    Typed dropped(String list, int index) {
        var order = order(list);
        if (index < order.size()) {
            order.remove(index);
        }
        return arranged(list, order);
    }

    Typed raised(String list, int index) {
        var order = order(list);
        if (index > 0 && index < order.size()) {
            order.add(index - 1, order.remove(index));
        }
        return arranged(list, order);
    }

    private List<Integer> order(String list) {
        var order = new ArrayList<Integer>();
        for (var row = 0; row < rows(list); row++) {
            order.add(row);
        }
        return order;
    }

    private Typed arranged(String list, List<Integer> order) {
        var places = new TreeMap<Integer, Integer>();
        for (var place = 0; place < order.size(); place++) {
            places.put(order.get(place), place);
        }
        var arranged = new LinkedHashMap<String, List<String>>();
        values.forEach((name, given) -> {
            var row = ROW.matcher(name);
            if (!row.matches() || !row.group(1).equals(list)) {
                arranged.put(name, given);
            } else if (places.get(Integer.parseInt(row.group(2))) instanceof Integer place) {
                arranged.put(list + "[" + place + "]." + row.group(3), given);
            }
        });
        return new Typed(arranged);
    }

    /** The same without what is not part of the sheet. */
    Typed without(Set<String> names) {
        var rest = new LinkedHashMap<>(values);
        rest.keySet().removeAll(names);
        return new Typed(rest);
    }
}

package org.planwerk.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What was typed into a form that could not be taken, one value after the other. */
record Kept(List<Value> values) {

    static final Kept NOTHING = new Kept(List.of());

    /** The beginning of the names under which kept values travel through the page where one signs in. */
    private static final String PREFIX = "kept.";

    private static final int MOST_VALUES = 2000;
    private static final int MOST_SIGNS = 1_500_000;
    private static final int SHOWN = 20;
    private static final int BEGINNING = 600;
    private static final Set<String> NEVER = Set.of("_csrf");

    record Value(String name, String value) {

        String travellingName() {
            return PREFIX + name;
        }
    }

    /** The fields of a form for the workshop; nothing if it is too large to be kept. */
    static Kept typed(HttpServletRequest request) {
        return read(request, "");
    }

    /** The fields that have travelled through the page where one signs in. */
    static Kept travelled(HttpServletRequest request) {
        return read(request, PREFIX);
    }

    private static Kept read(HttpServletRequest request, String prefix) {
        var values = new ArrayList<Value>();
        request.getParameterMap().forEach((name, all) -> {
            if (name.startsWith(prefix) && isHarmless(name)) {
                for (var value : all) {
                    values.add(new Value(name.substring(prefix.length()), value));
                }
            }
        });
        var signs = values.stream()
                .mapToLong(value -> value.name().length() + value.value().length())
                .sum();
        return values.size() > MOST_VALUES || signs > MOST_SIGNS ? NOTHING : new Kept(List.copyOf(values));
    }

    private static boolean isHarmless(String name) {
        return !NEVER.contains(name) && !name.toLowerCase(Locale.ROOT).contains("password");
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /** The beginnings of those values that somebody will recognise as their own words. */
    List<String> words() {
        return values.stream()
                .map(Value::value)
                .filter(value -> value.strip().contains(" "))
                .limit(SHOWN)
                .map(value -> value.length() <= BEGINNING ? value : value.substring(0, BEGINNING) + " …")
                .toList();
    }
}

package org.planwerk.desk.life;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planwerk.document.Characters;
import org.planwerk.document.table.GermanValues;
import org.planwerk.document.table.Understood;
import org.planwerk.web.FormItem;
import org.planwerk.web.FormItem.Control;
import org.planwerk.web.FormItem.Kind;
import org.planwerk.web.FormItem.Option;
import org.planwerk.web.Problem;
import org.planwerk.web.Problems;

/** What was typed into a short form, and what of it could not be understood. */
final class Answers {

    private final Map<String, List<String>> typed;
    private final List<Problem> problems = new ArrayList<>();

    private Answers(Map<String, List<String>> typed) {
        this.typed = typed;
    }

    static Answers of(HttpServletRequest request) {
        var typed = new java.util.LinkedHashMap<String, List<String>>();
        request.getParameterMap()
                .forEach((name, values) ->
                        typed.put(name, Stream.of(values).map(Characters::clean).toList()));
        return new Answers(typed);
    }

    static Answers of(Map<String, String> values) {
        var typed = new java.util.LinkedHashMap<String, List<String>>();
        values.forEach((name, value) -> typed.put(name, List.of(value)));
        return new Answers(typed);
    }

    /** As if this had been typed where nothing was. */
    Answers or(String name, String value) {
        if (one(name).isEmpty()) {
            typed.put(name, List.of(value));
        }
        return this;
    }

    String one(String name) {
        return all(name).stream().findFirst().orElse("").replace("\r\n", "\n").strip();
    }

    List<String> all(String name) {
        return typed.getOrDefault(name, List.of());
    }

    /** As {@link #one}, or nothing if nothing was typed. */
    @Nullable String find(String name) {
        var text = one(name);
        return text.isEmpty() ? null : text;
    }

    String required(String name) {
        var text = one(name);
        if (text.isEmpty()) {
            fault(name, "desk.life.form.missing");
        }
        return text;
    }

    @Nullable LocalDate day(String name, boolean required) {
        if (one(name).isEmpty() && required) {
            fault(name, "desk.life.form.missing");
            return null;
        }
        return switch (GermanValues.day(one(name))) {
            case Understood.Clear<LocalDate> clear -> clear.value();
            case Understood.Blank<LocalDate> blank -> null;
            case Understood.Unclear<LocalDate> unclear -> {
                problems.add(new Problem(
                        name, unclear.reason().key(), unclear.reason().values()));
                yield null;
            }
        };
    }

    @Nullable Integer whole(String name) {
        var text = one(name);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,6}")) {
            fault(name, "desk.form.whole");
            return null;
        }
        return Integer.valueOf(text);
    }

    void fault(String name, String key) {
        problems.add(new Problem(name, key, Map.of()));
    }

    Problems problems() {
        return new Problems(List.copyOf(problems));
    }

    Control control(Kind kind, String name, String label, @Nullable String hint, List<Option> options) {
        return new Control(kind, name, label, hint, all(name), options, null, List.of());
    }

    FormItem line(String name, String label, @Nullable String hint) {
        return control(Kind.LINE, name, label, hint, List.of());
    }

    static String shown(LocalDate day, Locale language) {
        return language.equals(Locale.GERMAN)
                ? DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMAN).format(day)
                : DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).format(day);
    }
}

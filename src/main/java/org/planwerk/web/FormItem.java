package org.planwerk.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something in a form: one control, several that belong together, or rows of them that can be added and taken away. */
public sealed interface FormItem {

    /** How a control looks and what can be done with it. */
    enum Kind {
        LINE,
        NUMBER,
        DAY,
        LINES,
        TICK,
        CHOICE,
        /** Several of a list. */
        SET
    }

    /** A value that can be chosen; {@code group} stands above those of the same group. */
    record Option(String value, Words label, @Nullable String group) {

        public Option(String value, String label) {
            this(value, Words.of(label), null);
        }
    }

    /**
     * One control.
     *
     * @param name under which its value is sent, and its id
     * @param values what was typed or chosen; of most kinds one
     * @param mark what sets it apart, such as that it is not public yet
     * @param theirs what somebody else has written meanwhile, against what stands here
     */
    record Control(
            Kind kind,
            String name,
            String label,
            @Nullable String hint,
            List<String> values,
            List<Option> options,
            @Nullable String mark,
            List<WordDiff.Run> theirs)
            implements FormItem {

        public String value() {
            return values.isEmpty() ? "" : values.getFirst();
        }

        /** The options by what stands above them; those without stand under the empty word. */
        public Map<String, List<Option>> grouped() {
            return options.stream()
                    .collect(groupingBy(
                            option -> option.group() == null ? "" : option.group(), LinkedHashMap::new, toList()));
        }

        public boolean has(String value) {
            return values.contains(value);
        }
    }

    /** Controls beside each other under one legend, such as the two days of a period. */
    record Group(String legend, @Nullable String hint, String name, List<Control> controls) implements FormItem {}

    /** The same controls as often as wanted; {@code add} and the names of the rows are what the server is asked for. */
    record Rows(String legend, @Nullable String hint, String name, List<Row> rows, String add) implements FormItem {}

    /** One of the rows, by its place; {@code title} tells it from others for those who hear it. */
    record Row(int index, String title, List<FormItem> items) {}
}

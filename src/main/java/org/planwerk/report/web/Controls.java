package org.planwerk.report.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planwerk.web.FormItem;
import org.planwerk.web.FormItem.Control;
import org.planwerk.web.FormItem.Kind;
import org.planwerk.web.FormItem.Option;
import org.planwerk.web.Messages;

/** The controls of these forms, with labels and hints by the name of the control. */
record Controls(Messages messages, Locale language) {

    String text(String key) {
        return text(key, Map.of());
    }

    String text(String key, Map<String, ?> values) {
        return messages.text(language, key, values);
    }

    FormItem control(Kind kind, String name, @Nullable String value) {
        return control(kind, name, name, value, List.of());
    }

    /** @param key of the label, if its name has a number at its end */
    FormItem control(Kind kind, String name, String key, @Nullable String value, List<Option> options) {
        var hint = "report.field." + key + ".hint";
        return new Control(
                kind,
                name,
                text("report.field." + key),
                messages.has(hint) ? text(hint) : null,
                value == null ? List.of() : List.of(value),
                options,
                null,
                List.of());
    }
}

package org.planwerk.document;

import java.util.Map;

/** Why something could not be taken as it is, and what to do; {@code key} names the text that says it. */
public record Reason(String key, Map<String, ?> values) {

    public Reason(String key) {
        this(key, Map.of());
    }
}

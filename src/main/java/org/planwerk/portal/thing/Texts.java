package org.planwerk.portal.thing;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planwerk.web.Words;

/** Plain text of a thing in its passages. */
final class Texts {

    private Texts() {}

    static List<Words> passages(@Nullable Words text) {
        return text == null
                ? List.of()
                : Stream.of(text.text().split("\\R\\s*\\R"))
                        .filter(passage -> !passage.isBlank())
                        .map(passage -> new Words(passage.strip(), text.language()))
                        .toList();
    }
}

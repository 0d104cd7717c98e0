package org.planwerk.portal.catalogue;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import org.planwerk.portal.content.Edition;
import org.planwerk.portal.content.PublicContent;
import org.springframework.stereotype.Component;

/** Keeps what was prepared for filtering as long as its content is kept. */
@Component
class PreparedMeasures {

    /** How current a statement is changes with the day. */
    private record Key(UUID edition, LocalDate day) {}

    private final Map<PublicContent, Map<Key, EditionMeasures>> prepared =
            Collections.synchronizedMap(new WeakHashMap<>());

    EditionMeasures get(PublicContent content, Edition edition, LocalDate today) {
        var known = prepared.computeIfAbsent(content, none -> new ConcurrentHashMap<>());
        known.keySet().removeIf(key -> !key.day().equals(today));
        return known.computeIfAbsent(new Key(edition.id(), today), key -> EditionMeasures.of(content, edition, today));
    }
}

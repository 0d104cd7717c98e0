package org.planwerk.portal.catalogue;

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

    private final Map<PublicContent, Map<UUID, EditionMeasures>> prepared =
            Collections.synchronizedMap(new WeakHashMap<>());

    EditionMeasures get(PublicContent content, Edition edition) {
        return prepared.computeIfAbsent(content, key -> new ConcurrentHashMap<>())
                .computeIfAbsent(edition.id(), id -> EditionMeasures.of(content, edition));
    }
}

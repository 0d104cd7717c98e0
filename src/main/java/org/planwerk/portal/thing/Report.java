package org.planwerk.portal.thing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planwerk.web.Entry;
import org.planwerk.web.StatusSign;
import org.planwerk.web.Words;

/** A statement on a measure as it was given. */
record Report(
        StatusSign sign,
        String word,
        String when,
        List<Words> texts,
        String effect,
        @Nullable Words evidence,
        @Nullable Words author,
        @Nullable Entry source,
        String basis,
        @Nullable Words basisNote) {}

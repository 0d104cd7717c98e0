package org.planwerk.portal.catalogue;

import org.jspecify.annotations.Nullable;
import org.planwerk.web.Entry;
import org.planwerk.web.FieldSign;
import org.planwerk.web.StatusSign;
import org.planwerk.web.Words;

/** A measure as a row of the table; a part of a measure follows it. */
record TableRow(
        String number,
        Entry title,
        @Nullable FieldSign field,
        StatusSign sign,
        String status,
        String at,
        Words lead,
        Words runs,
        boolean permanent,
        boolean part,
        @Nullable String remark) {}

package org.planwerk.portal.content;

import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When an office is open, from first to last day (1 is Monday). */
public record OfficeHour(
        UUID contactId,
        int no,
        int firstDay,
        int lastDay,
        @Nullable LocalTime opens,
        @Nullable LocalTime closes,
        @Nullable String text) {}

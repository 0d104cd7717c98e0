package org.planwerk.portal.legal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the municipality itself says on a page that the law asks for; the markup was checked when it came in. */
record LegalPage(String kind, String html, @Nullable LocalDate asOf) {}

package org.planwerk.packaging;

import org.jspecify.annotations.Nullable;

/** A package as it was read: whose it is, and its lists. */
record ReadPackage(@Nullable MunicipalityShape municipality, PlanPackage content) {}

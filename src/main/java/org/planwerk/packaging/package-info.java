/**
 * The shape of the plan package: which lists it has, what their entries hold and in which tables they are kept.
 *
 * <p>Each room says this of its own tables as a {@link org.planwerk.packaging.PackagePart}. From that one statement
 * follow reading, checking, storing, writing, the published JSON Schema and its description, so that they cannot
 * disagree.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"history", "tenancy"})
package org.planwerk.packaging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

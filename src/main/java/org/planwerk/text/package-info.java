/**
 * Texts in further languages, and what a municipality says of itself on the pages that the law asks for.
 *
 * <p>The main text of everything stands in its own room; here stands only what was translated from it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"history", "packaging", "tenancy"})
package org.planwerk.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

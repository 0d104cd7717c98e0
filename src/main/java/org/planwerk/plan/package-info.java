/**
 * The plan: its editions and their lives, the things that stand in them, what became of each, and the red thread.
 *
 * <p>What a municipality decided stays as it was decided, and nothing leaves a plan without a fate.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"tenancy", "history", "packaging", "directory", "files", "identity"})
package org.planwerk.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

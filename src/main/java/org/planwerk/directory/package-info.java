/** Organisations, the offices that people may turn to, and what is offered to them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"tenancy", "packaging", "identity"})
package org.planwerk.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** How the plan is watched: dated statements on measures, the only home of progress. */
@NullMarked
@ApplicationModule(allowedDependencies = {"tenancy", "packaging", "plan"})
package org.planwerk.monitoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

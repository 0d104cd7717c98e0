/** How the plan is watched: dated statements on measures, the only home of progress, and the rounds that ask for them. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"tenancy", "packaging", "history", "plan", "identity", "mail", "web", "web :: parts"})
package org.planwerk.monitoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

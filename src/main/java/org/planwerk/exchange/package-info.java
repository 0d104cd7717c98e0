/**
 * Packages on their way in and out: folders and zip files, the commands of the operator, the demonstration.
 *
 * <p>All or nothing: what is wrong with a package is said by place, and then nothing of it is kept.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"tenancy", "history", "packaging", "document", "files", "web", "launch"})
package org.planwerk.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Files and their bytes. A file belongs to no room: those who show it attach it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"tenancy", "packaging"})
package org.planwerk.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Starts the application and its short commands: data folder, database, migration, first page.
 *
 * <p>Whoever types a command reads sentences, never a stack trace, and nothing here ever deletes what the database keeps.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.planwerk.launch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

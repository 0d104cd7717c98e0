/**
 * Letters by e-mail: an outbox that is emptied by SMTP, and kept until there is one.
 *
 * <p>A letter is written in the transaction of what it is about: both are kept, or neither.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.planwerk.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * The technique of documents and tables: what people bring from Word, Excel, the clipboard or a camera, and what they take
 * away.
 *
 * <p>Everything that comes in is hostile until it was read: sizes are counted while unpacking, nothing outside of a file is
 * ever fetched, and what cannot be taken over is refused or remarked, never lost in silence.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "packaging")
package org.planwerk.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

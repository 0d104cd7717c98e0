/** Public pages as they will be once the drafts of an edition are published. */
@NullMarked
package org.planwerk.desk.preview;

import org.jspecify.annotations.NullMarked;

/** Who took part, and what each source says. */
@NullMarked
package org.planwerk.portal.sources;

import org.jspecify.annotations.NullMarked;

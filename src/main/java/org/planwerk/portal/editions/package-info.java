/** The plan over the decades: its editions, cycles and resolutions, what is known of them and what is not. */
@NullMarked
package org.planwerk.portal.editions;

import org.jspecify.annotations.NullMarked;

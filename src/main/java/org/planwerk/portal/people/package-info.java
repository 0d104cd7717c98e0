/** Whom people can turn to, who takes part, and what they offer. */
@NullMarked
package org.planwerk.portal.people;

import org.jspecify.annotations.NullMarked;

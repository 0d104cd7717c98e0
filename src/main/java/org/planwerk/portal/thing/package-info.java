/** The pages of single things: why each is there, what it says, and what became of it. */
@NullMarked
package org.planwerk.portal.thing;

import org.jspecify.annotations.NullMarked;

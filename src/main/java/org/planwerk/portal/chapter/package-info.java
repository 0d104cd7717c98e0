/** The chapters of an edition, with the live parts that show the plan as it stands. */
@NullMarked
package org.planwerk.portal.chapter;

import org.jspecify.annotations.NullMarked;

/**
 * The desk of somebody: what waits for them in their role, and the piles in which it lies.
 *
 * <p>Each pile says for whom it is and what lies in it; the desk shows the first things of it, its own page all of them.
 */
@NullMarked
package org.planwerk.desk.start;

import org.jspecify.annotations.NullMarked;

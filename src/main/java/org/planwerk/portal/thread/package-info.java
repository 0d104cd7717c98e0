/**
 * The red thread: what a thing came from and what became of it, from the voices to what comes next.
 *
 * <p>It is the same from both ends: what stands in the strand of a thing has the thing in its own.
 */
@NullMarked
package org.planwerk.portal.thread;

import org.jspecify.annotations.NullMarked;

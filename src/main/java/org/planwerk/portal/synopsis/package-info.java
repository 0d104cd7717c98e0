/**
 * What became of everything between two editions: each thing of the earlier one has a fate, and the sums prove that none is
 * missing.
 *
 * <p>A page whose sums are wrong is not shown.
 */
@NullMarked
package org.planwerk.portal.synopsis;

import org.jspecify.annotations.NullMarked;

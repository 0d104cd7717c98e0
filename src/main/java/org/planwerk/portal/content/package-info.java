/**
 * All that the public may know of a municipality, read once per content version and then kept in memory.
 *
 * <p>A plan is small and changes seldom: some thirty flat queries fetch it whole, and every page, count and filter is then a
 * walk through it without a query.
 */
@NullMarked
package org.planwerk.portal.content;

import org.jspecify.annotations.NullMarked;

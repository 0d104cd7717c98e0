/** What of the public plan can be taken along on paper: an edition as a book, a measure as a sheet. */
@NullMarked
package org.planwerk.portal.print;

import org.jspecify.annotations.NullMarked;

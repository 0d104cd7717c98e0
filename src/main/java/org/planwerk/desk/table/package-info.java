/** Measures as a table: out to Excel and in again, in a grid, and many of them changed at once. */
@NullMarked
package org.planwerk.desk.table;

import org.jspecify.annotations.NullMarked;

/** Tables from Excel and CSV, the values that people write into them, and the way back. */
@NullMarked
@NamedInterface("table")
package org.planwerk.document.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

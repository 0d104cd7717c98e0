/** Chapters block by block: one is open at a time, all others are shown as they will be read. */
@NullMarked
package org.planwerk.desk.chapter;

import org.jspecify.annotations.NullMarked;

/** Files that people bring into the workshop, and take away from there. */
@NullMarked
package org.planwerk.desk.file;

import org.jspecify.annotations.NullMarked;

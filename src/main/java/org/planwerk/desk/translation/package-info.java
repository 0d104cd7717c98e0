/** Texts beside each other in the main language and in another one, and what is still to be translated. */
@NullMarked
package org.planwerk.desk.translation;

import org.jspecify.annotations.NullMarked;

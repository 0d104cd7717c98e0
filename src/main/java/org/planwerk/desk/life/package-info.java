/** The life of editions and years in the workshop: from step to step, from one edition to the next. */
@NullMarked
package org.planwerk.desk.life;

import org.jspecify.annotations.NullMarked;

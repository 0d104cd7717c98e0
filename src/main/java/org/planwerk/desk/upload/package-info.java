/** Files on their way in, kept between the pages on which somebody says how they are to be read. */
@NullMarked
package org.planwerk.desk.upload;

import org.jspecify.annotations.NullMarked;

/** Documents to take away. */
@NullMarked
package org.planwerk.portal.documents;

import org.jspecify.annotations.NullMarked;

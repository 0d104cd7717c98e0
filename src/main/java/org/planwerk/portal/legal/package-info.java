/** The pages that the law asks for. */
@NullMarked
package org.planwerk.portal.legal;

import org.jspecify.annotations.NullMarked;

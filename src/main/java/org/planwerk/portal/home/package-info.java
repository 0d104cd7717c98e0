/** The start pages: of the installation, and of a municipality. */
@NullMarked
package org.planwerk.portal.home;

import org.jspecify.annotations.NullMarked;

/** What words mean, and what the signs of these pages mean. */
@NullMarked
package org.planwerk.portal.terms;

import org.jspecify.annotations.NullMarked;

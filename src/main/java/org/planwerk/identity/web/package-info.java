/** The pages on which people sign in, and who may open which address. */
@NullMarked
package org.planwerk.identity.web;

import org.jspecify.annotations.NullMarked;

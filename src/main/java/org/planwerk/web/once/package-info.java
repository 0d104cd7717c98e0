/** What a form asks for is done once, however often the form arrives. */
@NullMarked
package org.planwerk.web.once;

import org.jspecify.annotations.NullMarked;

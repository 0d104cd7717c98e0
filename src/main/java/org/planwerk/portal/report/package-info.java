/** Reports: how one is put together from what is public, and where everybody reads those that are published. */
@NullMarked
package org.planwerk.portal.report;

import org.jspecify.annotations.NullMarked;

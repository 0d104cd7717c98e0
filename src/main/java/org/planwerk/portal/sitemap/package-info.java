/** What machines that read the site want to know. */
@NullMarked
package org.planwerk.portal.sitemap;

import org.jspecify.annotations.NullMarked;

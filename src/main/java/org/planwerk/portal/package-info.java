/**
 * The public pages.
 *
 * <p>They read the {@code public_} views that other rooms publish, and nothing else: what is not in a view is not public.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "tenancy",
            "packaging",
            "files",
            "document",
            "document :: tree",
            "document :: print",
            "web",
            "web :: parts",
            "web :: picture",
            "launch"
        })
package org.planwerk.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

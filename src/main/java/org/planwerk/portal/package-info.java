/**
 * The public pages.
 *
 * <p>They read the {@code public_} views that other rooms publish, and nothing else: what is not in a view is not public. A
 * report is put together here, in the words and by the counts of these pages; the room of reports keeps it.
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
            "launch",
            "document :: table",
            "document :: word",
            "report",
            "monitoring :: round"
        })
package org.planwerk.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

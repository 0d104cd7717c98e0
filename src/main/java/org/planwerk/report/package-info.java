/**
 * Reports: what became of the plan, put together on a day, frozen with a hash and told in the same words in every form; and
 * to whom a report is owed.
 *
 * <p>A frozen report never changes. A correction is another report that replaces it.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "tenancy",
            "packaging",
            "files",
            "document",
            "document :: print",
            "document :: table",
            "document :: tree",
            "document :: word",
            "plan",
            "monitoring :: round",
            "identity",
            "mail",
            "web",
            "web :: parts",
            "web :: upload"
        })
package org.planwerk.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

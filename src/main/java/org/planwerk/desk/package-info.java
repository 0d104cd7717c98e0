/**
 * The workshop: where people write, change and publish what a plan says, and see what waits for them.
 *
 * <p>It reads and writes entries as {@code packaging} describes them, and knows of each list only how it is laid out on
 * a sheet. Who may do what is asked in {@link org.planwerk.desk.Workbench} and nowhere else.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "document",
            "document :: table",
            "document :: word",
            "files",
            "history",
            "identity",
            "monitoring :: round",
            "packaging",
            "plan",
            "report",
            "tenancy",
            "text",
            "web",
            "web :: parts",
            "web :: upload",
        })
package org.planwerk.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

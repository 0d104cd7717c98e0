/** The backup of an installation: how its file is made, checked, and brought back. Format and reasons: {@code docs/adr/0005-backup.md}. */
@NullMarked
package org.planwerk.launch.backup;

import org.jspecify.annotations.NullMarked;

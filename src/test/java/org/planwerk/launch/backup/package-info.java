@NullMarked
package org.planwerk.launch.backup;

import org.jspecify.annotations.NullMarked;

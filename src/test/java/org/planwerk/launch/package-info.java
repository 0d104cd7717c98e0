@NullMarked
package org.planwerk.launch;

import org.jspecify.annotations.NullMarked;

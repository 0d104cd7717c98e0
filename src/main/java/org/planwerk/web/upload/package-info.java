/** Forms that bring files: a file that is too large costs nothing else that was typed. */
@NullMarked
@NamedInterface("upload")
package org.planwerk.web.upload;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

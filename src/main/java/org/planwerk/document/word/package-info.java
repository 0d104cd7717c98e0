/** Word files as chapters and blocks. */
@NullMarked
@NamedInterface("word")
package org.planwerk.document.word;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

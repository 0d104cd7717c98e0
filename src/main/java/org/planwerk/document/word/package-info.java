/** Word files as chapters and blocks, and documents as Word files. */
@NullMarked
@NamedInterface("word")
package org.planwerk.document.word;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

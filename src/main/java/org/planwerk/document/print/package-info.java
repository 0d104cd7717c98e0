/** Documents on paper: PDF that everybody can read (PDF/UA-1) and that archives keep (PDF/A-2a). */
@NullMarked
@NamedInterface("print")
package org.planwerk.document.print;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

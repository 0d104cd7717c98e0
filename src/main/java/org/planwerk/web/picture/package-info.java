/** Pictures that the server draws as SVG: classes and presentation attributes only, the same every time. */
@NullMarked
@NamedInterface("picture")
package org.planwerk.web.picture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

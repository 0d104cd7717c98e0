/**
 * A document as a tree of what it says: headings, paragraphs, lists, tables, pictures.
 *
 * <p>How it looks is left to those who write it: as a page, a PDF or a Word file, all from the same tree.
 */
@NullMarked
@NamedInterface("tree")
package org.planwerk.document.tree;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

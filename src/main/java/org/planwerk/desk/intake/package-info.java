/** A plan that exists as a Word file comes in: its chapters as drafts, its paragraphs as goals, needs and measures. */
@NullMarked
package org.planwerk.desk.intake;

import org.jspecify.annotations.NullMarked;

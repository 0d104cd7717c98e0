/** The pages of progress rounds: of those who are asked, by link or in the workshop, and of those who ask. */
@NullMarked
package org.planwerk.monitoring.web;

import org.jspecify.annotations.NullMarked;

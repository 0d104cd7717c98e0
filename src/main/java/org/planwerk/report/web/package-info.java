/** The workshop's pages for reports and for the duties to report. */
@NullMarked
package org.planwerk.report.web;

import org.jspecify.annotations.NullMarked;

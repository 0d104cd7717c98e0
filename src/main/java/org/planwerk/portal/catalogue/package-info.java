/**
 * The catalogue of measures: found by what people know of them, taken away as a table, and counted so that every number can be
 * looked through.
 *
 * <p>All filters and their counts come from memory; nothing here asks the database.
 */
@NullMarked
package org.planwerk.portal.catalogue;

import org.jspecify.annotations.NullMarked;

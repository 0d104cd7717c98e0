/**
 * Search over everything public of a municipality.
 *
 * <p>Entries are written in the transaction that publishes, from what the public views show then: what is not public is not
 * in the index. How words are compared is said in {@link org.planwerk.portal.search.Token} alone.
 */
@NullMarked
package org.planwerk.portal.search;

import org.jspecify.annotations.NullMarked;

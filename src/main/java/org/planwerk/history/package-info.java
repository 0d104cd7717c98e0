/**
 * Who changed what and when: every saved version of every entry, chained so that nobody can change the past unseen.
 *
 * <p>Whoever writes begins with {@link org.planwerk.history.Histories#begin}, so that writers of one municipality come one
 * after the other; a version is kept in the transaction of the change that it records.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "tenancy")
package org.planwerk.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

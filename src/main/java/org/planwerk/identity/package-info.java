/**
 * People: their accounts, what they may do in a municipality, and how they sign in.
 *
 * <p>Which role may do what is said in {@link org.planwerk.identity.Role} and nowhere else.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"tenancy", "mail", "launch", "web", "web :: parts"})
package org.planwerk.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

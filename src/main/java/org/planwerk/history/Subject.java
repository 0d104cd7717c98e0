package org.planwerk.history;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a version is a version of.
 *
 * @param list as the package calls it, such as {@code measures}
 * @param id within the list, a UUID or a word
 * @param edition whose text it is, if it has one text per edition
 */
public record Subject(String list, String id, @Nullable UUID edition) {}

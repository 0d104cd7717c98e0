package org.planwerk.identity;

import java.util.UUID;

/** Somebody with an account, as others see them: the author of a version, the owner of a measure. */
public record Person(UUID account, String name, String email) {}

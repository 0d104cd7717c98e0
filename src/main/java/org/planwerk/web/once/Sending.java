package org.planwerk.web.once;

import java.util.UUID;

/**
 * A form as it arrived.
 *
 * @param print of everything that it says, and of who says it where
 */
record Sending(UUID key, String print) {}

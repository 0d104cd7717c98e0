package org.planwerk.web.once;

/**
 * A form as it arrived.
 *
 * @param key print of its key
 * @param print of its key and of everything that it says, and of who says it where: whoever lacks the key can guess nothing of it
 */
record Sending(String key, String print) {}

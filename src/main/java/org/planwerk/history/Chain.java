package org.planwerk.history;

import java.time.Instant;
import java.util.Objects;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Hashes that each rest on all before them (a hash chain as of Haber and Stornetta, How to time-stamp a digital document, 1991).
 *
 * <p>A link is SHA-256 over the link before and the properties of the version, one a line, UTF-8, absent ones as empty
 * lines. No property but the name of the author can hold a line break; it is written with its length before it.
 */
final class Chain {

    /** What stands before the first version. */
    static final String BEGINNING = "0".repeat(64);

    private Chain() {}

    static String link(
            String before, long no, Subject subject, int version, Instant at, Author by, Action action, String sha256) {
        return DigestUtils.sha256Hex(String.join(
                "\n",
                before,
                Long.toString(no),
                subject.list(),
                subject.id(),
                Objects.toString(subject.edition(), ""),
                Integer.toString(version),
                at.toString(),
                Objects.toString(by.account(), ""),
                by.name().length() + " " + by.name(),
                action.name(),
                sha256));
    }
}

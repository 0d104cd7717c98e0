package org.planwerk.packaging;

import tools.jackson.databind.node.ObjectNode;

/**
 * An entry as people in the workshop work on it.
 *
 * @param content as the package writes it, without layers
 * @param version how often it has been saved; who changes it says on which version the change rests
 */
public record WorkingEntry(EntryKey key, ObjectNode content, int version, Publicity publicity) {

    /** How what is worked on stands to what the public sees. */
    public enum Publicity {
        /** It has no draft: what is saved holds at once. */
        LIVE,
        PUBLISHED,
        /** The draft differs from what is published. */
        CHANGED,
        /** Never published. */
        NEW,
        /** To be taken away with the next publication. */
        GOING,
        /** In the bin. */
        GONE;

        public boolean isBinned() {
            return this == GOING || this == GONE;
        }

        /** Whether publishing would change what the public sees. */
        public boolean isWaiting() {
            return this == CHANGED || this == NEW || this == GOING;
        }
    }

    public String text(String member) {
        return content.path(member).asString("");
    }

    /** What people know it by. */
    public String title() {
        return PackageKeeper.MEMBERS_OF_TITLES.stream()
                .map(this::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(key.id());
    }

    /** Its number for life; 0 if its kind has none. */
    public int no() {
        return content.path("no").asInt(0);
    }
}

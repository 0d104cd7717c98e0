package org.planwerk.identity.web;

import org.jspecify.annotations.Nullable;
import org.planwerk.web.Problems;

/**
 * A page behind a one-time link, where somebody says who they are and which password they want.
 *
 * @param kind {@code first}, {@code invitation} for somebody new, {@code joining} with an account, or {@code reset}
 * @param path the address of the page, behind the language
 * @param hours for which the link is good
 * @param email what was typed, or whom the link was sent to
 * @param invitation what the link invites to
 */
record DoorView(
        String kind,
        String path,
        long hours,
        String name,
        String email,
        @Nullable InvitationLine invitation,
        Problems problems) {

    record InvitationLine(String town, String role, String by) {}

    boolean asksName() {
        return kind.equals("first") || kind.equals("invitation");
    }

    /** Who joins with an account that they have is asked for nothing here. */
    boolean asksPassword() {
        return !kind.equals("joining");
    }

    boolean asksEmail() {
        return kind.equals("first");
    }
}

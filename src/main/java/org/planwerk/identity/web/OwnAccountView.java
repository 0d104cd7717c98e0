package org.planwerk.identity.web;

import java.util.List;
import org.planwerk.tenancy.Municipality;

/** Somebody's own account: where they work, and where they are signed in. */
record OwnAccountView(String name, String email, boolean operator, List<Municipality> towns, List<Session> sessions) {

    record Session(boolean here, String browser, String since, String lastUsed) {}

    boolean elsewhere() {
        return sessions.size() > 1;
    }
}

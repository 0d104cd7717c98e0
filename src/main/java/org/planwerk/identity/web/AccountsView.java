package org.planwerk.identity.web;

import java.util.List;
import org.planwerk.identity.Account;

/** Everybody who can sign in. */
record AccountsView(List<Line> accounts) {

    record Line(Account account, List<String> towns) {}
}

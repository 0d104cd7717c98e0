package org.planwerk.identity.web;

import java.util.List;
import org.planwerk.mail.WaitingLetter;

/** What waits in the outbox. */
record LettersView(List<WaitingLetter> letters) {}

package org.planwerk.identity.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.planwerk.mail.WaitingLetter;

/** What waits in the outbox. */
record LettersView(List<Line> letters) {

    /** @param unsureSince in words; null unless nobody knows whether it has arrived */
    record Line(WaitingLetter waiting, @Nullable String unsureSince) {}

    static LettersView of(List<WaitingLetter> letters, Locale language) {
        return new LettersView(letters.stream()
                .map(waiting -> new Line(
                        waiting, waiting.unsureSince() == null ? null : Moments.say(waiting.unsureSince(), language)))
                .toList());
    }
}

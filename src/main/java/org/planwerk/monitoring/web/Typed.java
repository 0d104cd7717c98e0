package org.planwerk.monitoring.web;

import org.jspecify.annotations.Nullable;
import org.planwerk.monitoring.round.Answer.Given;
import org.planwerk.web.Problems;

/** What was typed into one of the forms beside an answer, to be shown again with what is wrong with it. */
record Typed(boolean editing, @Nullable Given given, String sentence, String name, String email, Problems problems) {

    static Typed nothing(boolean editing) {
        return new Typed(editing, null, "", "", "", Problems.none());
    }

    Typed saying(Given words) {
        return new Typed(editing, words, sentence, name, email, problems);
    }

    Typed asking(String words) {
        return new Typed(editing, given, words, name, email, problems);
    }

    Typed naming(String person, String address) {
        return new Typed(editing, given, sentence, person, address, problems);
    }

    Typed with(Problems found) {
        return new Typed(editing, given, sentence, name, email, found);
    }
}

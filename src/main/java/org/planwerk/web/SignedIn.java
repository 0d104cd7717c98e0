package org.planwerk.web;

import java.util.Optional;

/** Who has signed in, for the head of pages that are not for everybody; the room that knows people provides it. */
public interface SignedIn {

    Optional<Who> find();

    /**
     * Somebody.
     *
     * @param operator may open the pages of the operation
     */
    record Who(String name, boolean operator) {

        /** The letters that stand for the name: JM for "Jana Muster". */
        public String sign() {
            var words = name.strip().split("\\s+");
            var first = words[0].substring(0, words[0].offsetByCodePoints(0, 1));
            var last = words[words.length - 1];
            return words.length == 1 ? first : first + last.substring(0, last.offsetByCodePoints(0, 1));
        }
    }
}

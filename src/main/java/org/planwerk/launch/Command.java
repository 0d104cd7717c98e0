package org.planwerk.launch;

import java.util.List;

/** A short piece of work that an operator starts with a word: {@code ./planwerk import …}. */
public interface Command {

    int DONE = 0;
    int FAILED = 1;

    /** The arguments make no sense; the launcher then shows how the commands are written. */
    int MISUSED = 2;

    /** The word, as it is typed. */
    String name();

    /**
     * Works with what was typed after the word, and returns the exit code.
     *
     * @throws Refusal with the sentence that the operator reads
     */
    int run(List<String> arguments) throws Exception;
}

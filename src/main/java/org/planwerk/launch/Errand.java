package org.planwerk.launch;

import java.util.List;
import java.util.function.Supplier;

/** A short piece of work on the database itself: without the application, and so whatever state the tables are in. */
interface Errand {

    /** The word, as it is typed. */
    String name();

    /**
     * Works with what was typed after the word, and returns the exit code of a {@link Command}.
     *
     * @param database takes the data folder when it is asked for, and not before
     */
    int run(List<String> arguments, DataFolder folder, Supplier<Database> database) throws Exception;

    /** Nothing: the source of an application that only writes a log. */
    final class Logging {}
}

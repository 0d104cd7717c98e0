package org.planwerk.document.table;

import org.planwerk.document.Reason;

/** What was made of something that people wrote: its value, nothing where nothing was written, or why it is not clear. */
public sealed interface Understood<T> {

    /** The value. */
    record Clear<T>(T value) implements Understood<T> {}

    /** Nothing was written. */
    record Blank<T>() implements Understood<T> {}

    /** Nobody can say what is meant; the reason names the forms that are understood. */
    record Unclear<T>(Reason reason) implements Understood<T> {}
}

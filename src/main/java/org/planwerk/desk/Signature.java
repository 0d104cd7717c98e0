package org.planwerk.desk;

import org.planwerk.history.Author;
import org.planwerk.identity.Acting;

/** In whose name this request writes. */
public final class Signature {

    private Signature() {}

    public static Author get() {
        var acting = Acting.get();
        return new Author(acting.account(), acting.name());
    }
}

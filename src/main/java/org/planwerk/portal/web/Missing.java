package org.planwerk.portal.web;

import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** There is no such thing, or it is not public: readers are told the same. */
public final class Missing {

    private Missing() {}

    public static Supplier<ResponseStatusException> page() {
        return () -> new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}

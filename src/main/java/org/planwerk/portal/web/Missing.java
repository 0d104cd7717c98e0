package org.planwerk.portal.web;

import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** There is no such thing, or it is not public: readers are told the same. */
final class Missing {

    private Missing() {}

    static Supplier<ResponseStatusException> page() {
        return () -> new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}

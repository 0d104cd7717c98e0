package org.planwerk.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whom readers can ask, at the end of every page; the room that knows the contact points provides it. */
public interface FooterContact {

    Optional<Lines> find();

    /** Office and address line by line, as on a letter. */
    record Lines(List<String> lines, @Nullable String email) {}
}

package org.planwerk.identity.web;

import java.util.List;
import java.util.UUID;
import org.planwerk.web.Option;
import org.planwerk.web.Problems;

/**
 * What one person is in a municipality.
 *
 * @param fixed roles that the reader can neither give nor take
 */
record PersonView(
        UUID account,
        String name,
        String email,
        List<String> fixed,
        List<Option> roles,
        List<Option> fields,
        List<Option> organisations,
        Problems problems) {}

package org.planwerk.packaging;

import java.util.Map;

/** What is wrong at a place of a package, such as {@code measures[12].runs}; {@code key} names the text that says it. */
public record PackageProblem(String place, String key, Map<String, ?> values) {}

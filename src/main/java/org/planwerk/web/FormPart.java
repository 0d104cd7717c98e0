package org.planwerk.web;

import java.util.List;

/** A section of a long form; {@code id} is where links lead. */
public record FormPart(String id, String title, List<FormItem> items) {}

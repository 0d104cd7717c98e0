package org.planwerk.web;

/** A measure as its mark: every mark is a thing. */
public record StatusLink(StatusSign sign, String word, Words title, String href) {}

package org.planwerk.history;

/** What a version is made of: the canonical JSON of an entry after something was done to it. */
public record Change(Subject subject, Action action, String content) {}

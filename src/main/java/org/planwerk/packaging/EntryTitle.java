package org.planwerk.packaging;

/** What an entry is called, for lists to choose from; {@code no} is its number for life, 0 if its kind has none. */
public record EntryTitle(EntryKey key, int no, String title) {}

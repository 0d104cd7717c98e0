package org.planwerk.web;

/** How many things had one fate, with the address of the rows that show them. */
public record FateCount(FateSign fate, String word, long count, String href) {}

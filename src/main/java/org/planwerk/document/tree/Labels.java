package org.planwerk.document.tree;

/**
 * The words that a writer needs beside those of the document.
 *
 * @param contents above the table of contents
 * @param page before the number of a page
 * @param of between the number of a page and the number of all
 */
public record Labels(String contents, String page, String of) {}

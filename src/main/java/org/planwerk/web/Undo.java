package org.planwerk.web;

import java.io.Serializable;

/**
 * A way to take back what was just done, offered once.
 *
 * @param path where it is asked for, behind municipality and language
 * @param what was done, as the page there understands it
 */
public record Undo(String path, String what) implements Serializable {}

package org.planwerk.report;

/** The template of Word files that a municipality brought: its hash and the name of the file. */
public record WordLook(String sha256, String name) {}

package org.planwerk.web;

/** A value of a form that can be chosen. */
public record Option(String value, String label, boolean chosen) {}

package org.planwerk.web;

/** An active filter; its link shows the list without it. */
public record Chip(Words label, String href) {}

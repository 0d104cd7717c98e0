package org.planwerk.identity.web;

/** What was kept, and the address of the form that it was typed into. */
record KeptView(String target, Kept kept) {}

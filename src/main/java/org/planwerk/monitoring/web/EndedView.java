package org.planwerk.monitoring.web;

/** A round that takes no answers any more, or reminders of it: who is to be asked about it. */
record EndedView(String base, String title, String asker, String email, boolean done) {}

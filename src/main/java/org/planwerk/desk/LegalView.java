package org.planwerk.desk;

import org.planwerk.web.Problems;

/** A page that the law asks for, as it is being written. */
record LegalView(String kind, String text, Problems problems) {}

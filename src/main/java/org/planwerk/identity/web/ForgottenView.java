package org.planwerk.identity.web;

import org.planwerk.web.Problems;

/** Where somebody asks for another password. */
record ForgottenView(String email, boolean sent, Problems problems) {}

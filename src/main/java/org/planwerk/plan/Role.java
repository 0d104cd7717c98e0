package org.planwerk.plan;

/** What an organisation does for a measure: Federführung, Kooperation, Träger. */
public enum Role {
    LEAD,
    PARTNER,
    PROVIDER
}

package org.planwerk.packaging;

/** What the public may see of the municipality has changed; told within the transaction that changed it. */
public record ContentPublished() {}

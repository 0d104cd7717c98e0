package org.planwerk.plan;

/** How those who were counted took part. */
public enum Format {
    ONSITE,
    ONLINE,
    ALL
}

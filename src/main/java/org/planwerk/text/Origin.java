package org.planwerk.text;

/** Who translated a text. */
public enum Origin {
    HUMAN,
    MACHINE
}

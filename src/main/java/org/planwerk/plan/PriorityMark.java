package org.planwerk.plan;

/** How a plan marks a measure out. */
public enum PriorityMark {
    KEY_PROJECT,
    QUICK_WIN,
    HIGH,
    NORMAL,
    LOW
}

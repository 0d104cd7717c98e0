package org.planwerk.plan;

/** Whether a measure binds the municipality itself or suggests something to others. */
public enum Binding {
    OWN,
    SUGGESTION
}

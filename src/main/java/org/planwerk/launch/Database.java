package org.planwerk.launch;

/** The database of an installation: one of our own, the one of a running Planwerk, or one from outside. */
interface Database extends AutoCloseable {

    /** Whether there is one already; opening one of our own makes it. */
    boolean exists();

    /** Makes it ready for work, and says how to reach it. */
    Access open();

    /** Whether this run brings the tables up to date; otherwise another one does. */
    boolean migrates();

    @Override
    void close();
}

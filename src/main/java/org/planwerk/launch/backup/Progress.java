package org.planwerk.launch.backup;

/** Who is told how far a backup has come, often. */
public interface Progress {

    Progress NONE = (done, bytes) -> {};

    /** @param tables how many tables are done */
    void at(int tables, long bytes);
}

package org.planwerk.launch.backup;

/** A backup cannot be made or brought back, and nothing was changed. */
public final class BackupRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Why; the launcher has a sentence for each. */
    public enum Reason {
        /** The file is something else. */
        NO_BACKUP,
        /** The file is cut off or was altered. */
        DAMAGED,
        /** The file is encrypted, and no key is set. */
        KEY_MISSING,
        /** The file was encrypted with another key. */
        KEY_WRONG,
        /** What is set as key is none, or its file cannot be read. */
        KEY_UNUSABLE,
        /** A newer version of Planwerk wrote the file. */
        NEWER,
        /** There is no data to save. */
        EMPTY,
        /** There is data that would be lost. */
        OCCUPIED,
        /** Somebody works in the database. */
        IN_USE,
        /** The tables of the backup are not those of its version. */
        UNLIKE
    }

    private final Reason reason;

    BackupRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    BackupRefused(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}

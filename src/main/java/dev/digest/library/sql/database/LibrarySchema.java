package dev.digest.library.sql.database;

/** The versions of the tables of a library, which are the same whatever database has them. */
public final class LibrarySchema {
    /** The current version. */
    public static final int VERSION = 11;

    /** The version that added the history. */
    public static final int WITH_HISTORY = 2;

    /** The version that began to record the history's own tables. */
    public static final int WITH_RECORDED_HISTORY = 3;

    private LibrarySchema() {}
}

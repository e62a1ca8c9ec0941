package dev.digest.discovery.pool;

import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import dev.digest.problem.SystemError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The pool's tables. A file of one of the last versions gets what it lacks; a damaged file, or one of any other
 * version, is deleted and created anew, since its content can be fetched again.
 */
final class PoolSchema {
    static final int VERSION = 4;
    /** The version that had no votes. */
    private static final int WITHOUT_VOTES = 2;
    /** The last version whose rankings had no lots. */
    private static final int WITHOUT_LOTS = 3;

    private static final String VOTES =
            "CREATE TABLE vote (paper TEXT NOT NULL PRIMARY KEY, votes INTEGER NOT NULL, organization TEXT)"
                    + " STRICT, WITHOUT ROWID";

    /** The SQLite application id of the pool's file: "digp". */
    private static final int APPLICATION = 0x64696770;

    private static final List<String> TABLES = List.of(
            // authors: one name a line; categories: separated by spaces, the primary one first; days are ISO 8601.
            "CREATE TABLE paper (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, version INTEGER NOT NULL,"
                    + " title TEXT NOT NULL, authors TEXT NOT NULL, abstract TEXT NOT NULL, categories TEXT NOT NULL,"
                    + " comment TEXT, announced TEXT NOT NULL) STRICT",
            "CREATE INDEX paper_announced ON paper (announced)",
            "CREATE TABLE state (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID",
            "CREATE TABLE seen (feed TEXT NOT NULL, day TEXT NOT NULL, papers INTEGER NOT NULL,"
                    + " PRIMARY KEY (feed, day)) STRICT, WITHOUT ROWID",
            VOTES,
            // SearchText has normalized words and split Chinese into bigrams, so the tokenizer only splits at spaces.
            "CREATE VIRTUAL TABLE word USING fts5(title, abstract, authors, content = '', contentless_delete = 1,"
                    + " tokenize = 'ascii')",
            // How many bytes of the index to buffer in memory.
            "INSERT INTO word (word, rank) VALUES ('hashsize', 16777216)");

    private PoolSchema() {}

    /** Opens the pool's file, creating it if there is none that can be used. */
    static PoolFile open(Path path) {
        try {
            PoolFile file = new PoolFile(path);
            if (isUsable(file, path)) {
                return file;
            }
            file.close();
        } catch (Problem problem) {
            if (!problem.is(ProblemCode.POOL_DAMAGED)) {
                throw problem;
            }
        }
        putAside(path);
        PoolFile file = new PoolFile(path);
        if (!isUsable(file, path)) {
            throw Problem.of(ProblemCode.POOL_DAMAGED, path, "");
        }
        return file;
    }

    private static boolean isUsable(PoolFile file, Path path) {
        try {
            if (file.number("PRAGMA user_version") == 0 && file.number("SELECT count(*) FROM sqlite_schema") == 0) {
                make(file);
            }
            boolean ours = file.number("PRAGMA application_id") == APPLICATION;
            if (ours) {
                upgrade(file);
            }
            // Read once, so that damage is found here, where it can be handled.
            file.number("SELECT max(number) FROM paper");
            file.number("SELECT count(*) FROM (SELECT 1 FROM word('the') LIMIT 1)");
            return ours && file.number("PRAGMA user_version") == VERSION;
        } catch (Problem problem) {
            file.close();
            if (PoolFile.isMissingTable(problem)) {
                throw Problem.of(ProblemCode.POOL_DAMAGED, path, "").causedBy(problem);
            }
            throw problem;
        }
    }

    private static void make(PoolFile file) {
        file.run("PRAGMA journal_mode = WAL");
        file.inTransaction(() -> {
            // Another process may have created it meanwhile.
            if (file.number("PRAGMA user_version") == 0) {
                TABLES.forEach(file::run);
                PoolRankings.TABLES.forEach(file::run);
                file.run("PRAGMA application_id = " + APPLICATION);
                file.run("PRAGMA user_version = " + VERSION);
            }
        });
    }

    private static boolean isOlder(PoolFile file) {
        long version = file.number("PRAGMA user_version");
        return version >= WITHOUT_VOTES && version <= WITHOUT_LOTS;
    }

    private static void upgrade(PoolFile file) {
        if (!isOlder(file)) {
            return;
        }
        file.inTransaction(() -> {
            // Another process may have done it meanwhile.
            if (isOlder(file)) {
                if (file.number("PRAGMA user_version") == WITHOUT_VOTES) {
                    file.run(VOTES);
                }
                // Rankings are computed again.
                file.run("DROP TABLE place");
                file.run("DROP TABLE ranking");
                PoolRankings.TABLES.forEach(file::run);
                file.run("PRAGMA user_version = " + VERSION);
            }
        });
    }

    private static void putAside(Path path) {
        try {
            Files.deleteIfExists(Path.of(path + "-wal"));
            Files.deleteIfExists(Path.of(path + "-shm"));
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw Problem.of("file.unwritable", path, SystemError.of(e)).causedBy(e);
        }
    }
}

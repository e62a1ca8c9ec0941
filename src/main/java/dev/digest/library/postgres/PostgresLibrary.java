package dev.digest.library.postgres;

import dev.digest.library.CommandInvocation;
import dev.digest.library.postgres.database.PostgresDatabase;
import dev.digest.library.postgres.database.PostgresSchema;
import dev.digest.library.postgres.database.PostgresTextIndex;
import dev.digest.library.sql.SqlLibrary;
import dev.digest.problem.Problem;
import java.util.function.Supplier;

/** The library in one schema of a PostgreSQL database. */
public final class PostgresLibrary extends SqlLibrary {
    private PostgresLibrary(PostgresDatabase database, Supplier<CommandInvocation> invocation) {
        super(database, new PostgresTextIndex(database), invocation);
    }

    /** Opens the library of a connection, which is closed with it. */
    static PostgresLibrary open(PostgresDatabase database, Supplier<CommandInvocation> occasion) {
        try {
            new PostgresSchema(database).require();
            return new PostgresLibrary(database, occasion);
        } catch (Problem problem) {
            database.close();
            throw problem;
        }
    }
}

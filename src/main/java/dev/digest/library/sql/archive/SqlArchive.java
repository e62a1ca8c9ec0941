package dev.digest.library.sql.archive;

import dev.digest.format.Json;
import dev.digest.format.JsonReader;
import dev.digest.library.LibraryArchive;
import dev.digest.library.sql.database.LibrarySchema;
import dev.digest.library.sql.database.SqlDatabase;
import dev.digest.problem.Problem;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** All tables as one document: {@code {"digest": {"format": "library", …}, "change": [row, …], …}}, one row a line. */
public record SqlArchive(SqlDatabase database) implements LibraryArchive {
    /** The name of the first member, which identifies our archives. */
    static final String HEAD = "digest";

    private static final String FORMAT = "library";

    /** Incremented when archives change otherwise than by tables and columns, which {@code schema} covers. */
    private static final long VERSION = 1;

    @Override
    public void write(Writer out) throws IOException {
        try {
            database.inReadTransaction(() -> {
                print(out, "{\n" + Json.text(HEAD) + ": " + Json.text(header()));
                ArchivedTable.all(database).forEach(table -> write(table, out));
                print(out, "\n}\n");
                return out;
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Map<String, Object> header() {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("format", FORMAT);
        head.put("version", VERSION);
        head.put("schema", LibrarySchema.VERSION);
        return head;
    }

    private void write(ArchivedTable table, Writer out) {
        print(out, ",\n" + Json.text(table.memberName()) + ": [");
        try {
            Json.writeLines(
                    out,
                    items -> database.scan(table.select(), row -> {
                        items.accept(table.row(row));
                        return true;
                    }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        print(out, "\n]");
    }

    private static void print(Writer out, String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ImportResult read(Reader document, boolean rehearse) {
        Supplier<ImportResult> work = () -> takeOver(document);
        return rehearse ? database.inRolledBackTransaction(work) : database.withoutRecording(work);
    }

    /** Imports a document in the transaction that runs; see {@link #read}. */
    public ImportResult takeOver(Reader document) {
        // Rows come by table, some before those that they reference.
        database.deferReferences();
        ArchiveImporter arrival = new ArchiveImporter(database);
        long[] schema = {0};
        JsonReader.read(document, reader -> {
            reader.members(member -> {
                if (schema[0] == 0) {
                    schema[0] = require(member, reader);
                } else {
                    arrival.importRows(member, reader);
                }
            });
            if (schema[0] == 0) {
                throw Problem.of("archive.foreign");
            }
        });
        return arrival.finish(schema[0]);
    }

    /** The schema version of an archive. */
    private static long require(String member, JsonReader reader) {
        if (!member.equals(HEAD) || !(reader.value() instanceof Map<?, ?> head) || !FORMAT.equals(head.get("format"))) {
            throw Problem.of("archive.foreign");
        }
        boolean isOfVersion = head.get("version") instanceof Long number && number == VERSION;
        if (!isOfVersion
                || !(head.get("schema") instanceof Long schema)
                || schema < LibrarySchema.WITH_HISTORY
                || schema > LibrarySchema.VERSION) {
            throw Problem.of("archive.newer", String.valueOf(head.get("version")), String.valueOf(head.get("schema")));
        }
        return schema;
    }
}

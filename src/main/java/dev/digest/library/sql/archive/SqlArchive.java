package dev.digest.library.sql.archive;

import dev.digest.library.LibraryArchive;
import dev.digest.library.archive.ArchiveReader;
import dev.digest.library.archive.ArchiveWriter;
import dev.digest.library.archive.ArchivedRecordType;
import dev.digest.library.sql.database.SqlDatabase;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Writes the tables of a library as an archive, and takes one over into them. */
public record SqlArchive(SqlDatabase database) implements LibraryArchive {
    @Override
    public void write(Writer out) throws IOException {
        try {
            database.inReadTransaction(() -> {
                writeRecords(out);
                return out;
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void writeRecords(Writer out) {
        try {
            ArchiveWriter.write(out, this::pass);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void pass(ArchivedRecordType type, Consumer<List<@Nullable Object>> receiver) {
        ArchivedTable table = new ArchivedTable(type);
        database.scan(table.select(), row -> {
            receiver.accept(table.read(row));
            return true;
        });
    }

    @Override
    public ImportResult read(Reader document, boolean rehearse) {
        Supplier<ImportResult> work = () -> takeOver(document);
        return rehearse ? database.inRolledBackTransaction(work) : database.withoutRecording(work);
    }

    /** Imports a document in the transaction that runs; see {@link #read}. */
    public ImportResult takeOver(Reader document) {
        // Records come by type, some before those that they refer to.
        database.deferReferences();
        ArchiveImporter importer = new ArchiveImporter(database);
        boolean tellsOfHistory = ArchiveReader.read(document, importer::add);
        return importer.finish(tellsOfHistory);
    }
}

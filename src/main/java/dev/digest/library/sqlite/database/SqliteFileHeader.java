package dev.digest.library.sqlite.database;

import dev.digest.library.sql.database.LibrarySchema;
import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The header of an SQLite file (100 bytes), which is nearly the same in all of ours. */
public final class SqliteFileHeader {
    /** The first bytes of every SQLite file. */
    public static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private static final int LENGTH = 100;
    private static final int PAGE = 4096;
    private static final int VERSION_AT = 60;
    private static final int APPLICATION_ID_AT = 68;

    private SqliteFileHeader() {}

    /** The schema version, read without SQLite; 0 for any other file. */
    public static int version(Path file) throws IOException {
        ByteBuffer header = read(file);
        return isComplete(header) ? header.getInt(VERSION_AT) : 0;
    }

    private static ByteBuffer read(Path file) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(LENGTH);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.read(header);
        }
        return header;
    }

    private static boolean isComplete(ByteBuffer header) {
        return header.position() == LENGTH && header.slice(0, MAGIC.length).equals(ByteBuffer.wrap(MAGIC));
    }

    /** Whether a file is a library of this program, or of one that did not mark its files yet: not the pool's. */
    public static boolean isLibrary(Path file) {
        try {
            ByteBuffer header = read(file);
            int id = header.getInt(APPLICATION_ID_AT);
            return isComplete(header) && (id == Schema.APPLICATION_ID || id == 0);
        } catch (IOException e) {
            return false;
        }
    }

    /** SQLite would treat an empty file as a new database. */
    public static void requireNotEmpty(Path file) {
        try {
            if (Files.size(file) == 0) {
                throw Problem.of(ProblemCode.LIBRARY_EMPTIED, file);
            }
        } catch (IOException e) {
            // It does not exist, or opening it will report the problem.
        }
    }

    /** Rewrites the header, so that the rest of the file can be read. */
    public static void rewrite(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer header = ByteBuffer.allocate(LENGTH);
            header.put(MAGIC).putShort((short) PAGE).put(new byte[] {1, 1, 0, 64, 32, 32});
            header.putInt(1).putInt((int) (channel.size() / PAGE)).putInt(0).putInt(0);
            header.putInt(1).putInt(4).putInt(0).putInt(0).putInt(1).putInt(LibrarySchema.VERSION);
            header.putInt(0)
                    .putInt(Schema.APPLICATION_ID)
                    .position(92)
                    .putInt(1)
                    .putInt(3_054_001);
            channel.write(header.flip().limit(LENGTH), 0);
        } catch (IOException e) {
            throw Problem.of(ProblemCode.LIBRARY_FAILED, file, String.valueOf(e.getMessage()))
                    .causedBy(e);
        }
    }
}

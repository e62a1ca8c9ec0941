package dev.digest.library.archive;

import dev.digest.format.Json;
import dev.digest.library.archive.ArchivedRecordType.ArchivedMember;
import java.io.IOException;
import java.io.Writer;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes archives while their records are read, so that they need not be in memory. */
public final class ArchiveWriter {
    /** Where the records come from. */
    @FunctionalInterface
    public interface RecordSource {
        /**
         * Passes on the records of a type, sorted by their keys: of each the values of its members, as in
         * {@link ArchivedRecord#values}.
         */
        void passTo(ArchivedRecordType type, Consumer<List<@Nullable Object>> receiver);
    }

    private ArchiveWriter() {}

    /** Writes all records of a library. */
    public static void write(Writer out, RecordSource source) throws IOException {
        out.write("{\n" + Json.text(ArchiveFormat.HEAD) + ": " + Json.text(header()));
        for (ArchivedRecordType type : ArchiveFormat.TYPES) {
            out.write(",\n" + Json.text(type.name()) + ": [");
            Json.writeLines(out, items -> source.passTo(type, values -> items.accept(members(type, values))));
            out.write("\n]");
        }
        out.write("\n}\n");
    }

    private static Map<String, Object> header() {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("format", ArchiveFormat.NAME);
        head.put("version", ArchiveFormat.VERSION);
        return head;
    }

    private static Map<String, Object> members(ArchivedRecordType type, List<@Nullable Object> values) {
        Map<String, Object> written = new LinkedHashMap<>();
        List<ArchivedMember> members = type.members();
        for (int i = 0; i < members.size(); i++) {
            Object value = values.get(i);
            if (value != null) {
                written.put(
                        members.get(i).name(),
                        value instanceof byte[] bytes ? Base64.getEncoder().encodeToString(bytes) : value);
            }
        }
        return written;
    }
}

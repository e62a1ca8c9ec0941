package dev.digest.library.archive;

import dev.digest.format.CamelCase;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Version 1, in which a library was its tables: the history named tables and columns, and the header had the version of
 * the tables, {@code schema}.
 */
final class Version1 extends ArchiveVersion {
    static final long NUMBER = 1;

    /** The first schema that had a history. */
    private static final long FIRST_SCHEMA = 2;

    private static final long LAST_SCHEMA = 11;

    /** The schema that began to record the history's own tables. While it was made, programs did not. */
    private static final long WITH_RECORDED_HISTORY = 3;

    private static final Set<String> HISTORY = Set.of(ArchiveFormat.UNDO.name(), ArchiveFormat.FILE_TEXT.name());

    private final boolean mayTellOfHistory;
    private boolean tellsOfHistory;

    private Version1(long schema) {
        this.tellsOfHistory = schema > WITH_RECORDED_HISTORY;
        this.mayTellOfHistory = schema >= WITH_RECORDED_HISTORY;
    }

    static Optional<ArchiveVersion> of(Map<?, ?> header) {
        return header.get("schema") instanceof Long schema && schema >= FIRST_SCHEMA && schema <= LAST_SCHEMA
                ? Optional.of(new Version1(schema))
                : Optional.empty();
    }

    @Override
    String typeName(String written) {
        return written.equals("changeRow") ? ArchiveFormat.RECORD_CHANGE.name() : written;
    }

    @Override
    Map<?, ?> members(ArchivedRecordType type, Map<?, ?> written) {
        if (!type.name().equals(ArchiveFormat.RECORD_CHANGE.name())) {
            return written;
        }
        Map<Object, @Nullable Object> members = new LinkedHashMap<>();
        written.forEach((name, value) -> {
            if (name.equals("place")) {
                members.put("record", record(value));
            } else {
                members.put(name, value instanceof Map<?, ?> values ? named(values) : value);
            }
        });
        return members;
    }

    private @Nullable Object record(@Nullable Object table) {
        Object name = table instanceof String text ? CamelCase.join(text, '_') : table;
        tellsOfHistory |= mayTellOfHistory && name != null && HISTORY.contains(name);
        return name;
    }

    @Override
    boolean tellsOfHistory() {
        return tellsOfHistory;
    }

    /** {@code before} or {@code after}, which named columns. */
    private static Map<?, ?> named(Map<?, ?> columns) {
        Map<Object, @Nullable Object> values = new LinkedHashMap<>();
        columns.forEach((column, value) -> values.put(CamelCase.join(String.valueOf(column), '_'), value));
        return values;
    }
}

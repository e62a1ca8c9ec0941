package dev.digest.library.sql.archive;

import dev.digest.format.Json;
import dev.digest.library.archive.ArchiveFormat;
import dev.digest.library.archive.ArchivedRecordType;
import dev.digest.library.archive.ArchivedRecordType.ArchivedMember;
import dev.digest.library.archive.ArchivedRecordType.MemberType;
import dev.digest.library.sql.database.RecordNames;
import dev.digest.library.sql.database.RowJson;
import dev.digest.problem.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a column and an archive have the same value: JSON is text in a column, and the history names columns. */
enum ArchivedValue {
    /** The same in both. */
    PLAIN {
        @Override
        Object archived(Object stored) {
            return stored;
        }

        @Override
        Object stored(Object archived) {
            return archived;
        }
    },

    /** JSON, as {@link Json} writes it. */
    JSON {
        @Override
        Object archived(Object stored) {
            String text = stored.toString();
            Object json = read(text);
            return json != null && Json.text(json).equals(text) ? new Json.VerbatimJson(text) : text;
        }

        @Override
        Object stored(Object archived) {
            return archived instanceof String ? archived : Json.text(archived);
        }
    },

    /** A key or values in the history, as {@link RowJson} writes them, by column. */
    HISTORY {
        @Override
        Object archived(Object stored) {
            String text = stored.toString();
            Object json = read(text);
            return json != null && rowJson(json).equals(text) ? renamed(json, true) : text;
        }

        @Override
        Object stored(Object archived) {
            return archived instanceof String ? archived : rowJson(renamed(archived, false));
        }
    },

    /** The table in the history. */
    RECORD {
        @Override
        Object archived(Object stored) {
            return RecordNames.type(stored.toString());
        }

        @Override
        Object stored(Object archived) {
            return RecordNames.table(archived.toString());
        }
    };

    static ArchivedValue of(ArchivedRecordType type, ArchivedMember member) {
        boolean ofHistory = type.name().equals(ArchiveFormat.RECORD_CHANGE.name());
        if (member.type() == MemberType.JSON) {
            return ofHistory ? HISTORY : JSON;
        }
        return ofHistory && member.name().equals("record") ? RECORD : PLAIN;
    }

    /** The value in an archive for that in a column. */
    abstract Object archived(Object stored);

    /** The value in a column for that in an archive. */
    abstract Object stored(Object archived);

    /** An object or list; null when the text is anything else. */
    private static @Nullable Object read(String text) {
        try {
            Object json = Json.read(text);
            return json instanceof Map || json instanceof List ? json : null;
        } catch (Problem problem) {
            return null;
        }
    }

    private static String rowJson(Object json) {
        return json instanceof List<?> list ? RowJson.array(list) : RowJson.object(object(json));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> object(Object json) {
        return (Map<String, @Nullable Object>) json;
    }

    private static Object renamed(Object json, boolean asMembers) {
        if (json instanceof List) {
            return json;
        }
        Map<String, @Nullable Object> renamed = new LinkedHashMap<>();
        object(json)
                .forEach((name, value) ->
                        renamed.put(asMembers ? RecordNames.member(name) : RecordNames.column(name), value));
        return renamed;
    }
}

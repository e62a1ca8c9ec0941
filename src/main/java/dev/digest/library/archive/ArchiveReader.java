package dev.digest.library.archive;

import dev.digest.format.JsonReader;
import dev.digest.library.archive.ArchivedRecordType.ArchivedMember;
import dev.digest.library.archive.ArchivedRecordType.MemberType;
import dev.digest.problem.Problem;
import java.io.Reader;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads archives record by record, so that they need not be in memory. */
public final class ArchiveReader {
    private final Consumer<ArchivedRecord> receiver;
    private final Map<String, ArchivedRecordType> types = new HashMap<>();
    private @Nullable ArchiveVersion version;

    private ArchiveReader(Consumer<ArchivedRecord> receiver) {
        this.receiver = receiver;
        ArchiveFormat.TYPES.forEach(type -> types.put(type.name(), type));
    }

    /**
     * Reads an archive of this version or an earlier one.
     *
     * @param receiver gets the records in the order of the archive, those of a type together; a record may come before
     *     one that it refers to
     * @return whether the history tells of its own records too, of {@code undo} and {@code fileText}, as it does in
     *     every archive but the earliest
     * @throws Problem {@code archive.foreign}, {@code archive.newer}, {@code archive.unknown}, {@code archive.record},
     *     {@code json.broken}
     */
    public static boolean read(Reader document, Consumer<ArchivedRecord> receiver) {
        ArchiveReader archive = new ArchiveReader(receiver);
        JsonReader.read(document, json -> json.members(member -> archive.readMember(member, json)));
        return archive.requireVersion().tellsOfHistory();
    }

    private void readMember(String member, JsonReader json) {
        if (version == null) {
            version = version(member, json);
        } else {
            readRecords(member, json, version);
        }
    }

    private ArchiveVersion requireVersion() {
        if (version == null) {
            throw Problem.of("archive.foreign");
        }
        return version;
    }

    private static ArchiveVersion version(String member, JsonReader json) {
        if (!member.equals(ArchiveFormat.HEAD)
                || !(json.value() instanceof Map<?, ?> head)
                || !ArchiveFormat.NAME.equals(head.get("format"))) {
            throw Problem.of("archive.foreign");
        }
        return ArchiveVersion.of(head)
                .orElseThrow(() -> Problem.of("archive.newer", String.valueOf(head.get("version"))));
    }

    private void readRecords(String member, JsonReader json, ArchiveVersion written) {
        ArchivedRecordType type = types.get(written.typeName(member));
        if (type == null) {
            throw Problem.of("archive.unknown", json.line(), member);
        }
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < type.members().size(); i++) {
            places.put(type.members().get(i).name(), i);
        }
        json.items(() -> {
            int line = json.line();
            if (!(json.value() instanceof Map<?, ?> members)) {
                throw Problem.of("archive.record", line, member);
            }
            receiver.accept(new ArchivedRecord(type, values(type, places, written.members(type, members), line), line));
        });
    }

    private static List<@Nullable Object> values(
            ArchivedRecordType type, Map<String, Integer> places, Map<?, ?> members, int line) {
        @Nullable Object[] values = new @Nullable Object[type.members().size()];
        members.forEach((name, value) -> {
            Integer place = places.get(name);
            if (place == null) {
                throw Problem.of("archive.unknown", line, type.name() + "." + name);
            }
            values[place] = value(type, type.members().get(place), value, line);
        });
        for (String name : type.key()) {
            if (values[type.indexOf(name)] == null) {
                throw wrongValue(type, name, line);
            }
        }
        return Arrays.asList(values);
    }

    private static @Nullable Object value(
            ArchivedRecordType type, ArchivedMember member, @Nullable Object value, int line) {
        if (value == null || isOf(member.type(), value)) {
            return value;
        }
        if (member.type() == MemberType.BYTES && value instanceof String base64) {
            try {
                return Base64.getDecoder().decode(base64);
            } catch (IllegalArgumentException e) {
                throw wrongValue(type, member.name(), line).causedBy(e);
            }
        }
        throw wrongValue(type, member.name(), line);
    }

    private static boolean isOf(MemberType type, Object value) {
        return switch (type) {
            case TEXT -> value instanceof String;
            case NUMBER -> value instanceof Long;
            case BYTES -> false;
            case JSON -> value instanceof String || value instanceof Map || value instanceof List;
        };
    }

    private static Problem wrongValue(ArchivedRecordType type, String member, int line) {
        return Problem.of("archive.record", line, type.name() + "." + member);
    }
}

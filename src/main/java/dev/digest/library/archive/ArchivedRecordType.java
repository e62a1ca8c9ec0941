package dev.digest.library.archive;

import java.util.ArrayList;
import java.util.List;

/**
 * A type of record in archives. How its members are stored is up to an adapter, which gives each back as it was.
 *
 * @param name as {@link dev.digest.library.RecordChange#recordName} has it
 * @param key the names of the members that together tell a record from the others of its type
 * @param members in the order in which archives have them
 */
public record ArchivedRecordType(String name, List<String> key, List<ArchivedMember> members) {
    /** What a member has, unless it is left out. */
    public enum MemberType {
        /** Text. */
        TEXT,
        /** Whole numbers of 64 bits. */
        NUMBER,
        /** Bytes, written in Base64. */
        BYTES,
        /**
         * An object or a list. What is stored as JSON but cannot be read, or would not be written again as it is
         * stored, is a text, so that its checksum stays valid.
         */
        JSON
    }

    /** A member of a type, by its name. */
    public record ArchivedMember(String name, MemberType type) {}

    public ArchivedRecordType {
        key = List.copyOf(key);
        members = List.copyOf(members);
    }

    /** A type without members yet. */
    static ArchivedRecordType of(String name, String... key) {
        return new ArchivedRecordType(name, List.of(key), List.of());
    }

    ArchivedRecordType text(String... names) {
        return with(MemberType.TEXT, names);
    }

    ArchivedRecordType number(String... names) {
        return with(MemberType.NUMBER, names);
    }

    ArchivedRecordType bytes(String... names) {
        return with(MemberType.BYTES, names);
    }

    ArchivedRecordType json(String... names) {
        return with(MemberType.JSON, names);
    }

    private ArchivedRecordType with(MemberType type, String... names) {
        List<ArchivedMember> more = new ArrayList<>(members);
        for (String member : names) {
            more.add(new ArchivedMember(member, type));
        }
        return new ArchivedRecordType(name, key, more);
    }

    /** The place of a member; -1 where there is none of this name. */
    public int indexOf(String member) {
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i).name().equals(member)) {
                return i;
            }
        }
        return -1;
    }
}

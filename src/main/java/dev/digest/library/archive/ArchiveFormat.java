package dev.digest.library.archive;

import java.util.List;

/**
 * What archives consist of, in the terms of the library, so that any adapter can write one and read those of others. An
 * archive is a JSON object. Its first member is {@code "digest": {"format": "library", "version": 2}}; the others are
 * lists of the records of each type in {@link #TYPES}, sorted by their keys, texts by their code points, one record a
 * line. Members without a value are left out. Archives of equal libraries are equal, byte for byte.
 *
 * <p>An archive has the checksums that the history has, so that a character that is changed on the way is found. They
 * are older than this format ({@link dev.digest.library.RecordChecksum}): names in them have underscores, and what is
 * JSON here is a text there, compact, with escapes only for quotes, backslashes and control characters. The
 * {@code state} in a {@code recordChange} is the checksum of the record after the change: a JSON object of its members
 * in order, without bytes and what is left out. The {@code sum} of a {@code change} is that of a JSON list of its id
 * and the other members in order; that of a {@code recordChange} the same without the id, with null for what is left
 * out.
 */
public final class ArchiveFormat {
    /**
     * The version of the format. It is raised with every change of it, also when a member is added, so that an earlier
     * program says that it is too old instead of calling the archive damaged. Archives of earlier versions are read: a
     * new member comes last in its type, and none is removed.
     */
    public static final int VERSION = 2;

    static final String HEAD = "digest";
    static final String NAME = "library";

    /** A record that was changed, in a change of the history. */
    public static final ArchivedRecordType RECORD_CHANGE = ArchivedRecordType.of("recordChange", "id")
            .number("id", "changeId")
            .text("record")
            .json("key")
            .text("kind", "paperId")
            .number("issueNumber")
            .json("before", "after")
            .number("state", "sum");

    /** The contents of a file of the newsletter's folder at some time, compressed. */
    public static final ArchivedRecordType FILE_TEXT =
            ArchivedRecordType.of("fileText", "fingerprint").text("fingerprint").bytes("deflated");

    /** A change that reverts an earlier one. */
    public static final ArchivedRecordType UNDO =
            ArchivedRecordType.of("undo", "undoes", "changeId").number("undoes", "changeId");

    /** All types of records, in the order in which archives have them. */
    public static final List<ArchivedRecordType> TYPES = List.of(
            ArchivedRecordType.of("change", "id")
                    .number("id")
                    .text("at", "who", "host", "command")
                    .number("sum"),
            RECORD_CHANGE,
            ArchivedRecordType.of("curation", "paperId")
                    .text("paperId", "changedAt")
                    .number("assigned")
                    .text("title", "titleZh", "institutions", "authors", "category", "downloadUrl", "detailUrl")
                    .text("codeUrl", "recommendation", "summary", "figure", "caption", "note", "gist"),
            ArchivedRecordType.of("decision", "paperId")
                    .text("paperId", "kind", "day", "title", "reason", "until", "changedAt"),
            ArchivedRecordType.of("draft", "id")
                    .text("id", "paperId", "madeAt", "who", "model", "host", "promptSum", "sourceSum")
                    .json("words", "findings")
                    .number("tokensIn", "tokensOut")
                    .text("verdict", "reviewedAt", "reviewer")
                    .number("percent"),
            ArchivedRecordType.of("event", "id")
                    .number("id", "issueNumber")
                    .text("changedAt", "title", "titleZh", "host", "date", "time", "link", "summary"),
            FILE_TEXT,
            ArchivedRecordType.of("issue", "number")
                    .number("number")
                    .text("theme", "issueDate", "builtAt", "fingerprint", "publishedAt", "footer", "correctedAt")
                    .text("opening"),
            ArchivedRecordType.of("issuePaper", "issueNumber", "position")
                    .number("issueNumber", "position")
                    .text("paperId"),
            ArchivedRecordType.of("paper", "id")
                    .text("id")
                    .number("sequence")
                    .text("addedAt")
                    .number("version")
                    .text("title")
                    .json("authors")
                    .text("abstract", "primaryCategory")
                    .json("categories")
                    .text("published", "updated", "comment", "journalRef", "doi")
                    .json("links")
                    .number("withdrawn")
                    .json("warnings")
                    .text("publisher"),
            ArchivedRecordType.of("paperKey", "key", "paperId").text("key", "paperId"),
            ArchivedRecordType.of("passedRule", "issueNumber", "rule")
                    .number("issueNumber")
                    .text("rule", "why", "passedAt"),
            ArchivedRecordType.of("sending", "issueNumber", "channel", "target", "sentAt")
                    .number("issueNumber")
                    .text("channel", "target", "sentAt", "fingerprint", "state", "answer"),
            UNDO);

    private ArchiveFormat() {}
}

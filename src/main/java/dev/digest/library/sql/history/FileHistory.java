package dev.digest.library.sql.history;

import dev.digest.curation.Curation;
import dev.digest.format.ContentFingerprint;
import dev.digest.format.Json;
import dev.digest.library.RecordChange.RecordChangeKind;
import dev.digest.library.sql.database.ChangeRecorder;
import dev.digest.library.sql.database.RecordedTables;
import dev.digest.library.sql.database.SqlDatabase;
import dev.digest.paper.PaperId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** Records in the history what is in no table: files, and conflicting edits. */
public record FileHistory(SqlDatabase database, ChangeRecorder recorder) {
    /** A longer file is not an issue, and its content is not recorded. */
    private static final int MAX_LENGTH = 4_000_000;

    PaperId recordConflicting(PaperId id, Curation words) {
        insert(
                "curation",
                id.canonical(),
                RecordChangeKind.CONFLICTING,
                id.canonical(),
                null,
                CurationVersions.json(words));
        return id;
    }

    /** Records that a file is written or deleted, with its old and new content. */
    void recordFile(String path, Optional<String> before, Optional<String> after) {
        if (before.equals(after)) {
            return;
        }
        Stream.of(before, after).flatMap(Optional::stream).forEach(this::keepText);
        RecordChangeKind kind = before.isEmpty()
                ? RecordChangeKind.CREATED
                : after.isEmpty() ? RecordChangeKind.DELETED : RecordChangeKind.UPDATED;
        insert("file", path, kind, null, json(before), json(after));
    }

    /** The last fingerprints of a file, newest first, each empty if it was deleted. */
    List<String> fingerprints(String path, int limit) {
        database.flushHistory();
        return database.query(
                "SELECT after FROM change_row WHERE place = 'file' AND key = ? ORDER BY id DESC LIMIT " + limit,
                row -> ChangeRows.values(row.getString(1)).get("fingerprint") instanceof String text ? text : "",
                Json.text(List.of(path)));
    }

    private static @Nullable String json(Optional<String> text) {
        return text.map(it -> Json.text(Map.of("fingerprint", ContentFingerprint.of(it))))
                .orElse(null);
    }

    private void insert(
            String place,
            String key,
            RecordChangeKind kind,
            @Nullable String paper,
            @Nullable String before,
            @Nullable String after) {
        recorder.record(new ChangeRecorder.RecordedRow(
                place, Json.text(List.of(key)), kind.sign(), paper, null, before, after, null));
    }

    /** Keeps a text unless it is too long. */
    void keepText(String text) {
        if (text.length() > MAX_LENGTH) {
            return;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(bytes)) {
            deflated.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        database.tables()
                .insertBytes(
                        "file_text",
                        RecordedTables.row("fingerprint", ContentFingerprint.of(text)),
                        "deflated",
                        bytes.toByteArray());
    }

    /** A former content of a file. */
    static Optional<String> text(SqlDatabase database, String fingerprint) {
        List<byte[]> texts = database.query(
                "SELECT deflated FROM file_text WHERE fingerprint = ?", row -> row.getBytes(1), fingerprint);
        return texts.isEmpty() ? Optional.empty() : Optional.of(inflate(texts.get(0)));
    }

    /** Whether a recorded content is undamaged. */
    public static boolean isIntact(SqlDatabase database, String fingerprint) {
        try {
            return text(database, fingerprint).map(ContentFingerprint::of).equals(Optional.of(fingerprint));
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private static String inflate(byte[] bytes) {
        try (InflaterInputStream text = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

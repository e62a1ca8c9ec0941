package dev.digest.library.sqlite;

import dev.digest.curation.Curation;
import dev.digest.library.Touch.Kind;
import dev.digest.notation.Fingerprint;
import dev.digest.notation.Json;
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

/** Adds to history what triggers do not see: files, and words that come too late. */
record Touches(Database database, Recorder recorder) {
    /** What is longer is no issue, and is not kept. */
    private static final int LONGEST = 4_000_000;

    private static final String INSERT = RecordedTable.insert(
            "?1 AS change_id, ?2 AS place, ?3 AS key, ?4 AS kind, ?5 AS paper_id, NULL AS issue_number,"
                    + " ?6 AS before, ?7 AS after, NULL AS state");

    PaperId aside(PaperId id, Curation words) {
        insert("curation", id.canonical(), Kind.ASIDE, id.canonical(), null, Versions.json(words));
        return id;
    }

    /** Notes that a file is written or removed, and keeps what it held and what it is to hold. */
    void file(String path, Optional<String> before, Optional<String> after) {
        if (before.equals(after)) {
            return;
        }
        Stream.of(before, after)
                .flatMap(Optional::stream)
                .filter(text -> text.length() <= LONGEST)
                .forEach(this::keep);
        Kind kind = before.isEmpty() ? Kind.MADE : after.isEmpty() ? Kind.REMOVED : Kind.CHANGED;
        insert("file", path, kind, null, json(before), json(after));
    }

    /**
     * The fingerprint that a file was left with, empty if it was removed; nothing for a file that was never touched.
     */
    Optional<String> last(String path) {
        return database
                .query(
                        "SELECT coalesce(after ->> 'fingerprint', '') FROM change_row WHERE place = 'file' AND key = ?"
                                + " ORDER BY id DESC LIMIT 1",
                        row -> row.getString(1),
                        Json.text(List.of(path)))
                .stream()
                .findFirst();
    }

    private static @Nullable String json(Optional<String> text) {
        return text.map(it -> Json.text(Map.of("fingerprint", Fingerprint.of(it))))
                .orElse(null);
    }

    private void insert(
            String place,
            String key,
            Kind kind,
            @Nullable String paper,
            @Nullable String before,
            @Nullable String after) {
        database.update(INSERT, recorder.change(), place, Json.text(List.of(key)), kind.sign(), paper, before, after);
    }

    private void keep(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(bytes)) {
            deflated.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        database.update(
                "INSERT INTO file_text (fingerprint, deflated) VALUES (?, ?) ON CONFLICT DO NOTHING",
                Fingerprint.of(text),
                bytes.toByteArray());
    }

    /** What a file held once. */
    static Optional<String> text(Database database, String fingerprint) {
        return database
                .query("SELECT deflated FROM file_text WHERE fingerprint = ?", row -> row.getBytes(1), fingerprint)
                .stream()
                .map(Touches::inflated)
                .findFirst();
    }

    /** Whether a text that was kept is still the one that was kept. */
    static boolean isWhole(Database database, String fingerprint) {
        try {
            return text(database, fingerprint).map(Fingerprint::of).equals(Optional.of(fingerprint));
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private static String inflated(byte[] bytes) {
        try (InflaterInputStream text = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

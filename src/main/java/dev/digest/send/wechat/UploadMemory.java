package dev.digest.send.wechat;

import dev.digest.format.Json;
import dev.digest.problem.Problem;
import dev.digest.workspace.AtomicFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which pictures an account has already, by their SHA-256, so that none is uploaded twice: not by the next command, and
 * not by the same one after a failure half-way. An unreadable file is empty.
 */
public final class UploadMemory {
    private final Path file;
    private final Map<String, Object> known = new LinkedHashMap<>();

    public UploadMemory(Path file) {
        this.file = file;
        try {
            if (Files.exists(file) && Json.read(AtomicFile.read(file)) instanceof Map<?, ?> map) {
                map.forEach((key, value) -> known.put(String.valueOf(key), String.valueOf(value)));
            }
        } catch (Problem problem) {
            known.clear();
        }
    }

    /** What the account calls an uploaded picture: its URL or its media id. */
    Optional<String> find(String key) {
        return Optional.ofNullable(known.get(key)).map(String::valueOf);
    }

    /** Stores an upload at once, so that a failure of the next one does not lose it. */
    void keep(String key, String name) {
        known.put(key, name);
        AtomicFile.write(file, Json.text(known) + "\n");
    }

    void forget(String key) {
        known.remove(key);
        AtomicFile.write(file, Json.text(known) + "\n");
    }
}

package dev.digest.send.wechat;

import dev.digest.format.Json;
import dev.digest.problem.Problem;
import dev.digest.workspace.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps access tokens between commands, in a file that only its user can read. An unreadable file is empty. */
public final class WechatToken {
    private static final Duration EARLY = Duration.ofMinutes(10);

    private final Path file;

    /** A token and when it ends. */
    record StoredToken(String text, Instant end) {
        /** Without the token. */
        @Override
        public String toString() {
            return end.toString();
        }
    }

    public WechatToken(Path file) {
        this.file = file;
    }

    /** The token of an account that is still valid for a while. */
    Optional<String> find(String appId, Instant now) {
        if (stored().get(appId) instanceof Map<?, ?> one
                && one.get("token") instanceof String token
                && one.get("end") instanceof String end
                && isLater(end, now.plus(EARLY))) {
            return Optional.of(token);
        }
        return Optional.empty();
    }

    private static boolean isLater(String end, Instant now) {
        try {
            return Instant.parse(end).isAfter(now);
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Stores a token. Failures are ignored: the next command asks for it again. */
    void keep(String appId, StoredToken token) {
        Map<String, Object> all = new LinkedHashMap<>();
        stored().forEach((key, value) -> all.put(String.valueOf(key), value));
        all.put(appId, Map.of("token", token.text(), "end", token.end().toString()));
        try {
            if (createPrivate()) {
                AtomicFile.write(file, Json.text(all) + "\n");
            }
        } catch (IOException | Problem problem) {
            // Only time is lost.
        }
    }

    private Map<?, ?> stored() {
        try {
            if (Files.exists(file) && Json.read(AtomicFile.read(file)) instanceof Map<?, ?> map) {
                return map;
            }
        } catch (Problem problem) {
            return Map.of();
        }
        return Map.of();
    }

    /** The file is its owner's alone before anything is in it; without such permissions it is not written. */
    private boolean createPrivate() throws IOException {
        if (!Files.exists(file)) {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
                .equals("rw-------");
    }
}

package dev.digest.fetch.http;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Answers of the last day, a file each, so that asking the same again costs the source nothing. A cache that cannot be
 * read or written is as good as none: it only ever spares a request.
 */
public final class HttpResponseCache {
    private static final Duration MAX_AGE = Duration.ofDays(1);

    private final Path folder;
    private final Sleeper sleeper;

    /** A cache in a folder, which is made when it is not there. */
    public HttpResponseCache(Path folder, Sleeper time) {
        this.folder = folder;
        this.sleeper = time;
    }

    /** The body of an answer from this address, if there is one of the last day. */
    public Optional<byte[]> find(URI address) {
        Path file = file(address);
        try {
            return isFresh(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Keeps a body, and forgets those that are too old. */
    public void store(URI address, byte[] body) {
        Path file = file(address);
        Path beside = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid());
        try {
            Files.createDirectories(folder);
            Files.write(beside, body);
            Files.setLastModifiedTime(beside, FileTime.from(sleeper.now()));
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            forgetOld();
        } catch (IOException e) {
            // The next one will ask again.
        }
    }

    private void forgetOld() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.toList();
        }
        for (Path file : files) {
            if (!isFresh(file)) {
                Files.deleteIfExists(file);
            }
        }
    }

    private boolean isFresh(Path file) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        Instant written = Files.getLastModifiedTime(file).toInstant();
        return Duration.between(written, sleeper.now()).abs().compareTo(MAX_AGE) < 0;
    }

    private Path file(URI address) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(address.toString().getBytes(StandardCharsets.UTF_8));
            return folder.resolve(HexFormat.of().formatHex(hash).substring(0, 40));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

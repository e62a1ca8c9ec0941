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
 * A cache of responses of the last day, one file each, so that a repeated request does not burden the source. Errors
 * are ignored: the cache only saves requests.
 */
public final class HttpResponseCache {
    private static final Duration MAX_AGE = Duration.ofDays(1);

    private final Path folder;
    private final Sleeper sleeper;

    /** A cache in a folder, which is created if necessary. */
    public HttpResponseCache(Path folder, Sleeper time) {
        this.folder = folder;
        this.sleeper = time;
    }

    /** The cached body for a URL, if it is less than a day old. */
    public Optional<byte[]> find(URI address) {
        Path file = file(address);
        try {
            return isFresh(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Stores a body and deletes expired ones. */
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
            // The next command fetches it again.
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

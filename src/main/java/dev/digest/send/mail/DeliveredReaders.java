package dev.digest.send.mail;

import dev.digest.format.ContentFingerprint;
import dev.digest.workspace.AtomicFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Who has got an issue already, in a file beside the library, so that a sending that was interrupted goes on where it
 * ended. Readers are stored as fingerprints.
 */
public final class DeliveredReaders {
    private final Path file;
    private final Set<String> known = new HashSet<>();

    /** The readers in a file, which need not exist. */
    public DeliveredReaders(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            AtomicFile.read(file).lines().forEach(known::add);
        }
    }

    boolean contains(String address) {
        return known.contains(ContentFingerprint.of(address));
    }

    /** Stores readers at once. */
    void add(List<String> addresses) {
        StringBuilder lines = new StringBuilder();
        for (String address : addresses) {
            known.add(ContentFingerprint.of(address));
            lines.append(ContentFingerprint.of(address)).append('\n');
        }
        try {
            Files.createDirectories(
                    Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file lies in a folder"));
            Files.writeString(
                    file, lines, StandardCharsets.US_ASCII, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets all, once everybody has got the issue. */
    void clear() {
        known.clear();
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

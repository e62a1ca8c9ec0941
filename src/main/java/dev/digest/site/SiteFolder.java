package dev.digest.site;

import dev.digest.format.ContentFingerprint;
import dev.digest.problem.Problem;
import dev.digest.workspace.AtomicFile;
import dev.digest.workspace.TempFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder of a site. It remembers in a file what was written by us and with which bytes, so that files of others are
 * left alone, and files of ours that are no longer part of the site go away.
 */
public final class SiteFolder {
    /** What was written: a line each with the SHA-256 of a file and its path. */
    public static final String MANIFEST = ".digest-site";

    private static final String HEAD = "# digest site";
    private static final int HASH = 64;

    private final Path folder;
    private final Map<String, String> previousHashes;
    private final Map<String, String> now = new TreeMap<>();
    private final List<String> kept = new ArrayList<>();
    private int written;
    private int removed;

    /** What became of the files. */
    public record WriteCounts(int written, int unchanged, int removed, List<String> kept) {}

    private SiteFolder(Path folder, Map<String, String> before) {
        this.folder = folder;
        this.previousHashes = before;
    }

    /**
     * A folder that is a site of ours, or can become one: it is not there, or it is empty.
     *
     * @throws Problem {@code site.not-ours}, {@code file.unreadable}, {@code file.unwritable}
     */
    public static SiteFolder open(Path folder) {
        Path manifest = folder.resolve(MANIFEST);
        if (Files.isRegularFile(manifest)) {
            return new SiteFolder(folder, readManifest(folder, manifest));
        }
        if (Files.exists(folder) && !isEmpty(folder) && !isInterrupted(folder)) {
            throw Problem.of("site.not-ours", folder);
        }
        // Begun and broken off, it is ours all the same.
        AtomicFile.write(manifest, HEAD + "\n");
        return new SiteFolder(folder, Map.of());
    }

    /** Broken off before anything was in its place. */
    private static boolean isInterrupted(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return TempFiles.findLeftovers(folder).containsAll(files.toList());
        } catch (IOException e) {
            throw Problem.of("file.unreadable", folder, AtomicFile.reason(e)).causedBy(e);
        }
    }

    private static boolean isEmpty(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        } catch (IOException e) {
            throw Problem.of("file.unreadable", folder, AtomicFile.reason(e)).causedBy(e);
        }
    }

    private static Map<String, String> readManifest(Path folder, Path manifest) {
        String text = AtomicFile.read(manifest);
        if (!text.startsWith(HEAD)) {
            throw Problem.of("site.not-ours", folder);
        }
        Map<String, String> files = new TreeMap<>();
        text.lines()
                .filter(line -> line.matches("[0-9a-f]{64}  .{1,1000}"))
                .forEach(line -> files.put(line.substring(HASH + 2), line.substring(0, HASH)));
        return files;
    }

    /** Makes a file what it should be; one that is so already is not touched. */
    public void put(String path, String text) {
        put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same with bytes. */
    public void put(String path, byte[] bytes) {
        Path file = folder.resolve(path);
        if (!isSame(file, bytes)) {
            AtomicFile.write(file, bytes);
            written++;
        }
        now.put(path, ContentFingerprint.of(bytes));
    }

    /** Whether a file was put already. */
    boolean has(String path) {
        return now.containsKey(path);
    }

    private static boolean isSame(Path file, byte[] bytes) {
        try {
            return Files.isRegularFile(file)
                    && Files.size(file) == bytes.length
                    && Arrays.equals(Files.readAllBytes(file), bytes);
        } catch (IOException e) {
            // Whoever cannot read it may still be able to replace it.
            return false;
        }
    }

    /** Removes what is no longer part, and writes down what is. What somebody else changed since is kept. */
    public WriteCounts close() {
        for (Map.Entry<String, String> old : previousHashes.entrySet()) {
            if (!now.containsKey(old.getKey())) {
                remove(old.getKey(), old.getValue());
            }
        }
        StringBuilder manifest = new StringBuilder(HEAD + "\n");
        now.forEach(
                (path, hash) -> manifest.append(hash).append("  ").append(path).append('\n'));
        if (!isSame(folder.resolve(MANIFEST), manifest.toString().getBytes(StandardCharsets.UTF_8))) {
            AtomicFile.write(folder.resolve(MANIFEST), manifest.toString());
        }
        return new WriteCounts(written, now.size() - written, removed, List.copyOf(kept));
    }

    /** The list could have been changed by anybody: it reaches nothing outside the folder. */
    private void remove(String path, String hash) {
        Path file = folder.resolve(path).normalize();
        try {
            if (!file.startsWith(folder.normalize()) || !Files.isRegularFile(file) || leadsOutside(file)) {
                return;
            }
            if (!ContentFingerprint.of(Files.readAllBytes(file)).equals(hash)) {
                kept.add(path);
                return;
            }
            Files.delete(file);
            removed++;
            removeEmpty(file.getParent());
        } catch (IOException e) {
            throw Problem.of("file.unwritable", file, AtomicFile.reason(e)).causedBy(e);
        }
    }

    private boolean leadsOutside(Path file) throws IOException {
        return !file.toRealPath().startsWith(folder.toRealPath());
    }

    private void removeEmpty(@Nullable Path from) throws IOException {
        for (Path at = from; at != null && !at.equals(folder.normalize()) && isEmpty(at); at = at.getParent()) {
            Files.delete(at);
        }
    }
}

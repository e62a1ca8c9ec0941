package dev.digest.site;

import dev.digest.format.ContentFingerprint;
import dev.digest.problem.Problem;
import dev.digest.site.SiteState.FileState;
import dev.digest.workspace.AtomicFile;
import dev.digest.workspace.FileBatch;
import dev.digest.workspace.TempFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The output folder of a site. A manifest records the files written and their fingerprints, so that files of others are
 * left alone and files that are no longer part of the site are removed.
 */
public final class SiteFolder {
    /** The manifest: one line a file, with its fingerprint and path. */
    public static final String MANIFEST = ".digest-site";

    private static final String HEAD = "# digest site";
    /**
     * A line of the manifest. Its fingerprint is a checksum with the size: it has to tell what somebody edited, and a
     * hash took a tenth of the time of a site. Earlier versions wrote the SHA-256.
     */
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}|[0-9a-f]{1,8}-[0-9]{1,10})  (.{1,1000})");

    private static final int SHA_256 = 64;

    private final Path folder;
    private final Map<String, String> previousFingerprints;
    private final Map<String, String> now = new TreeMap<>();
    private final List<String> kept = new ArrayList<>();
    private final Map<String, FileState> states = new TreeMap<>();
    private final FileBatch batch = new FileBatch();
    private Map<String, FileState> known = Map.of();
    private int written;
    private int removed;

    /** How many files were written, unchanged, removed, and which were kept. */
    public record WriteCounts(int written, int unchanged, int removed, List<String> kept) {}

    private SiteFolder(Path folder, Map<String, String> before) {
        this.folder = folder;
        this.previousFingerprints = before;
    }

    /** Adds what is known about the files from when they were written. */
    public void recall(SiteState state) {
        known = state.files();
    }

    /**
     * Opens a folder that contains a generated site, is empty or does not exist.
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
        // Written first, so that an interrupted run leaves a folder that is recognised.
        AtomicFile.write(manifest, HEAD + "\n");
        return new SiteFolder(folder, Map.of());
    }

    /** Whether an earlier run was interrupted before it wrote any file. */
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
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .forEach(line -> files.put(line.group(2), line.group(1)));
        return files;
    }

    /** Writes a file unless it has this content already. */
    public void put(String path, String text) {
        put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The same for a file that may be kept the next time.
     *
     * @param key a fingerprint of everything that it is made from, or empty
     */
    void put(String path, String text, String key) {
        put(path, text.getBytes(StandardCharsets.UTF_8), key);
    }

    /** Writes a file unless it has this content already. */
    public void put(String path, byte[] bytes) {
        put(path, bytes, "");
    }

    private void put(String path, byte[] bytes, String key) {
        Path file = folder.resolve(path);
        if (!isSame(file, bytes)) {
            batch.write(file, bytes);
            written++;
        }
        FileState state = new FileState(key, bytes.length, checksum(bytes));
        now.put(path, fingerprint(state.size(), state.checksum()));
        states.put(path, state);
    }

    /**
     * Keeps a file that was made from the same, if it is as it was written then.
     *
     * @param key a fingerprint of everything that it is made from, not empty
     */
    boolean keep(String path, String key) {
        FileState state = known.get(path);
        return state != null && !key.isEmpty() && state.key().equals(key) && keep(path, state);
    }

    /** Keeps all files of the earlier site, if they are as they were written then. */
    boolean keepAll() {
        if (!known.keySet().equals(previousFingerprints.keySet())) {
            return false;
        }
        for (Map.Entry<String, FileState> one : known.entrySet()) {
            if (!keep(one.getKey(), one.getValue())) {
                return false;
            }
        }
        return true;
    }

    /** Whether a file seems to be as it was written: it is there, with the same size. */
    boolean isThere(String path) {
        FileState state = known.get(path);
        try {
            return state != null && Files.size(folder.resolve(path)) == state.size();
        } catch (IOException e) {
            return false;
        }
    }

    private boolean keep(String path, FileState state) {
        String fingerprint = previousFingerprints.get(path);
        if (fingerprint == null || !isAsWritten(folder.resolve(path), state)) {
            return false;
        }
        now.put(path, fingerprint);
        states.put(path, state);
        return true;
    }

    private static boolean isAsWritten(Path file, FileState state) {
        try {
            return Files.isRegularFile(file)
                    && Files.size(file) == state.size()
                    && checksum(Files.readAllBytes(file)) == state.checksum();
        } catch (IOException e) {
            return false;
        }
    }

    /** Enough to notice that somebody changed a file, and much faster than a hash. */
    private static long checksum(byte[] bytes) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        return checksum.getValue();
    }

    private static String fingerprint(long size, long checksum) {
        return Long.toHexString(checksum) + "-" + size;
    }

    /** Whether a content has a fingerprint, which may be one of an earlier version. */
    private static boolean has(byte[] content, String fingerprint) {
        return fingerprint.equals(
                fingerprint.length() == SHA_256
                        ? ContentFingerprint.of(content)
                        : fingerprint(content.length, checksum(content)));
    }

    /** What to know about the files when the site is written again. */
    public Map<String, FileState> states() {
        return Collections.unmodifiableMap(states);
    }

    /** Whether a file was written in this run. */
    boolean has(String path) {
        return now.containsKey(path);
    }

    private static boolean isSame(Path file, byte[] bytes) {
        try {
            return Files.isRegularFile(file)
                    && Files.size(file) == bytes.length
                    && Arrays.equals(Files.readAllBytes(file), bytes);
        } catch (IOException e) {
            // A file that cannot be read may still be replaceable.
            return false;
        }
    }

    /** Removes files that are no longer part of the site, and writes the manifest. Files edited by others are kept. */
    public WriteCounts close() {
        batch.flush();
        for (Map.Entry<String, String> old : previousFingerprints.entrySet()) {
            if (!now.containsKey(old.getKey())) {
                remove(old.getKey(), old.getValue());
            }
        }
        StringBuilder manifest = new StringBuilder(HEAD + "\n");
        now.forEach((path, fingerprint) ->
                manifest.append(fingerprint).append("  ").append(path).append('\n'));
        if (!isSame(folder.resolve(MANIFEST), manifest.toString().getBytes(StandardCharsets.UTF_8))) {
            AtomicFile.write(folder.resolve(MANIFEST), manifest.toString());
        }
        return new WriteCounts(written, now.size() - written, removed, List.copyOf(kept));
    }

    /** Anyone could have edited the manifest: it must not reach outside the folder. */
    private void remove(String path, String fingerprint) {
        Path file = folder.resolve(path).normalize();
        try {
            if (!file.startsWith(folder.normalize()) || !Files.isRegularFile(file) || leadsOutside(file)) {
                return;
            }
            if (!has(Files.readAllBytes(file), fingerprint)) {
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

package dev.digest.problem;

import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Why the system would not do something: a detail of a {@link Problem} that has words in each language where its kind
 * is known, and else the system's.
 *
 * @param kind such as {@code no-space}; {@code other} for what has no words of ours
 * @param text the system's words, which are English
 */
public record Obstacle(String kind, String text) {
    private static final String OTHER = "other";
    private static final Map<Class<?>, String> CLASSES = Map.of(
            NoSuchFileException.class, "missing",
            AccessDeniedException.class, "denied",
            FileAlreadyExistsException.class, "exists",
            DirectoryNotEmptyException.class, "not-empty",
            NotDirectoryException.class, "no-folder",
            UnknownHostException.class, "unknown-host");
    private static final Map<String, String> WORDS = new LinkedHashMap<>();

    // What the C library says, and the few sayings of Java that stand for it.
    static {
        WORDS.put("No such file or directory", "missing");
        WORDS.put("Permission denied", "denied");
        WORDS.put("Operation not permitted", "not-permitted");
        WORDS.put("File exists", "exists");
        WORDS.put("Directory not empty", "not-empty");
        WORDS.put("Not a directory", "no-folder");
        WORDS.put("Is a directory", "folder");
        WORDS.put("No space left on device", "no-space");
        WORDS.put("Disk quota exceeded", "quota");
        WORDS.put("Read-only file system", "read-only");
        WORDS.put("File name too long", "long-name");
        WORDS.put("Too many levels of symbolic links", "link-loop");
        WORDS.put("Too many open files", "open-files");
        WORDS.put("Input/output error", "device");
        WORDS.put("Address already in use", "in-use");
        WORDS.put("Connection refused", "refused");
        WORDS.put("Failed to connect", "refused");
        WORDS.put("Connection reset", "reset");
        WORDS.put("unexpected end of stream", "cut-off");
        WORDS.put("No route to host", "no-route");
        WORDS.put("Network is unreachable", "no-route");
    }

    /** What an exception of the system says. */
    public static Obstacle of(Throwable e) {
        String message = String.valueOf(e.getMessage());
        String kind = CLASSES.get(e.getClass());
        return new Obstacle(kind == null ? kind(message, WORDS) : kind, said(e, message));
    }

    /**
     * The kind of what is said in somebody else's words.
     *
     * @param said the whole sentence
     * @param kinds by what is in a sentence of that kind; the first that is counts
     * @return {@code other} where none is
     */
    public static String kind(String said, Map<String, String> kinds) {
        for (Map.Entry<String, String> kind : kinds.entrySet()) {
            if (said.contains(kind.getKey())) {
                return kind.getValue();
            }
        }
        return OTHER;
    }

    private static String said(Throwable e, String message) {
        if (e instanceof FileSystemException file) {
            // The message begins with the file, which is told already.
            return Objects.requireNonNullElse(file.getReason(), e.getClass().getSimpleName() + " " + message);
        }
        return message;
    }

    @Override
    public String toString() {
        return text;
    }
}

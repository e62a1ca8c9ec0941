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
 * A reason given by the operating system, as a detail of a {@link Problem}: localized where its kind is known,
 * otherwise the system's own text.
 *
 * @param kind such as {@code no-space}; {@code other} where there is no translation
 * @param text the system's own text, in English
 */
public record SystemError(String kind, String text) {
    private static final String OTHER = "other";
    private static final Map<Class<?>, String> CLASSES = Map.of(
            NoSuchFileException.class, "missing",
            AccessDeniedException.class, "denied",
            FileAlreadyExistsException.class, "exists",
            DirectoryNotEmptyException.class, "not-empty",
            NotDirectoryException.class, "no-folder",
            UnknownHostException.class, "unknown-host");
    private static final Map<String, String> MESSAGE_PATTERNS = new LinkedHashMap<>();

    // Messages of the C library, and the few of Java that mean the same.
    static {
        MESSAGE_PATTERNS.put("No such file or directory", "missing");
        MESSAGE_PATTERNS.put("Permission denied", "denied");
        MESSAGE_PATTERNS.put("Operation not permitted", "not-permitted");
        MESSAGE_PATTERNS.put("File exists", "exists");
        MESSAGE_PATTERNS.put("Directory not empty", "not-empty");
        MESSAGE_PATTERNS.put("Not a directory", "no-folder");
        MESSAGE_PATTERNS.put("Is a directory", "folder");
        MESSAGE_PATTERNS.put("No space left on device", "no-space");
        MESSAGE_PATTERNS.put("Disk quota exceeded", "quota");
        MESSAGE_PATTERNS.put("Read-only file system", "read-only");
        MESSAGE_PATTERNS.put("File name too long", "long-name");
        MESSAGE_PATTERNS.put("Too many levels of symbolic links", "link-loop");
        MESSAGE_PATTERNS.put("Too many open files", "open-files");
        MESSAGE_PATTERNS.put("Input/output error", "device");
        MESSAGE_PATTERNS.put("Address already in use", "in-use");
        MESSAGE_PATTERNS.put("Connection refused", "refused");
        MESSAGE_PATTERNS.put("Failed to connect", "refused");
        MESSAGE_PATTERNS.put("Connection reset", "reset");
        MESSAGE_PATTERNS.put("unexpected end of stream", "cut-off");
        MESSAGE_PATTERNS.put("No route to host", "no-route");
        MESSAGE_PATTERNS.put("Network is unreachable", "no-route");
    }

    /** The system error behind an exception. */
    public static SystemError of(Throwable e) {
        String message = String.valueOf(e.getMessage());
        String kind = CLASSES.get(e.getClass());
        return new SystemError(kind == null ? kind(message, MESSAGE_PATTERNS) : kind, systemMessage(e, message));
    }

    /**
     * Classifies a message of a third party.
     *
     * @param said the whole message
     * @param kinds kinds by a substring of the message; the first match counts
     * @return {@code other} when nothing matches
     */
    public static String kind(String said, Map<String, String> kinds) {
        for (Map.Entry<String, String> kind : kinds.entrySet()) {
            if (said.contains(kind.getKey())) {
                return kind.getValue();
            }
        }
        return OTHER;
    }

    private static String systemMessage(Throwable e, String message) {
        if (e instanceof FileSystemException file) {
            // The message begins with the file name, which is shown separately.
            return Objects.requireNonNullElse(file.getReason(), e.getClass().getSimpleName() + " " + message);
        }
        return message;
    }

    @Override
    public String toString() {
        return text;
    }
}

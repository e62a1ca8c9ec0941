package dev.digest.problem;

/** The messages of one language, by key. */
@FunctionalInterface
public interface MessageSource {
    /** The message of a key with its placeholders filled in. */
    String text(String key, Object... details);
}

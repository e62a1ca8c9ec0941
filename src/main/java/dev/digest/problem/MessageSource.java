package dev.digest.problem;

/** Messages in one language, by their keys. */
@FunctionalInterface
public interface MessageSource {
    /** A message with its details filled in. */
    String text(String key, Object... details);
}

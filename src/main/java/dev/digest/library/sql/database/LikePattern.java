package dev.digest.library.sql.database;

/** Patterns of {@code LIKE} with {@code \} as escape. */
public final class LikePattern {
    private LikePattern() {}

    /** For what contains a text. */
    public static String containing(String text) {
        return "%" + escaped(text) + "%";
    }

    /** A text without signs that have a meaning in a pattern. */
    public static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}

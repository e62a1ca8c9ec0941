package dev.digest.paper.search;

/** Patterns of SQL's {@code LIKE} with {@code \} as escape, for whatever database is searched. */
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

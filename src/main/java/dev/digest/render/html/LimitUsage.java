package dev.digest.render.html;

/**
 * The usage of a limit.
 *
 * @param name {@code title}, {@code author}, {@code digest}, {@code body} (in code points), {@code html} (in KB)
 * @param allowed 0 for no limit
 */
public record LimitUsage(String name, int used, int allowed) {
    public static LimitUsage of(String name, String text, int allowed) {
        return new LimitUsage(name, text.codePointCount(0, text.length()), allowed);
    }

    /** Whether the limit is exceeded. */
    public boolean isExceeded() {
        return allowed > 0 && used > allowed;
    }
}

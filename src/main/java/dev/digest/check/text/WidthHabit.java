package dev.digest.check.text;

import dev.digest.check.CheckContext;
import dev.digest.check.SourceLine;

/**
 * Which width a file's punctuation has. Some styles use half-width marks throughout, many use half-width colons.
 *
 * @param marks full-width minus half-width commas and the like
 * @param half the number of half-width ones
 * @param colons full-width minus half-width colons, including those of labels
 */
public record WidthHabit(int marks, int half, int colons) {
    private static final String HALF = ",;!?";
    private static final String FULL = "，；！？";
    /** So many half-width marks are intentional. */
    private static final int MANY = 12;

    public static WidthHabit of(CheckContext context) {
        int full = 0;
        int half = 0;
        int colons = 0;
        for (SourceLine passage : context.lines()) {
            String line = passage.raw();
            for (int i = 0; i < line.length(); i++) {
                char c = line.charAt(i);
                if (c == '：') {
                    colons++;
                } else if (c > 0xFF00) {
                    full += FULL.indexOf(c) >= 0 ? 1 : 0;
                } else if (c < '@' && (Script.isHan(line, i - 1) || Script.isOneOf(line, i - 1, "*】"))) {
                    half += HALF.indexOf(c) >= 0 ? 1 : 0;
                    colons -= c == ':' ? 1 : 0;
                }
            }
        }
        return new WidthHabit(full - half, half, colons);
    }

    boolean hasFullColons() {
        return colons >= 0;
    }

    /** Whether half-width marks are mistakes rather than the file's style. */
    boolean hasFullMarks() {
        return half < MANY || marks >= 0;
    }

    /** Whether this mark should be full-width in Chinese. */
    public boolean isFull(char mark) {
        return mark == ':' ? hasFullColons() : hasFullMarks();
    }
}

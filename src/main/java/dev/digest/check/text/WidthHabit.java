package dev.digest.check.text;

import dev.digest.check.CheckContext;
import dev.digest.check.SourceLine;

/**
 * Of which width a file's marks are. Some houses write all of them with half ones, many their colons.
 *
 * @param marks how many more commas and the like are full than half
 * @param half how many are half
 * @param colons how many more colons are full, those of labels among them
 */
public record WidthHabit(int marks, int half, int colons) {
    private static final String HALF = ",;!?";
    private static final String FULL = "，；！？";
    /** So many half ones are no slips. */
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

    /** Whether half marks are slips and not the house's way. */
    boolean hasFullMarks() {
        return half < MANY || marks >= 0;
    }

    /** Whether a mark of this kind should be full in Chinese. */
    public boolean isFull(char mark) {
        return mark == ':' ? hasFullColons() : hasFullMarks();
    }
}

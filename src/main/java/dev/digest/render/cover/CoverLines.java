package dev.digest.render.cover;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Breaks a text into lines where Chinese typesetting allows it: no line begins with a comma or a closing bracket. */
final class CoverLines {
    private CoverLines() {}

    /**
     * The lines of a text, none wider than {@code width} unless a single word is.
     *
     * @param measure the width of a text
     */
    static List<String> of(String text, double width, ToDoubleFunction<String> measure) {
        List<String> lines = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.CHINESE);
        breaks.setText(text);
        String line = "";
        int from = 0;
        for (int at = breaks.next(); at != BreakIterator.DONE; at = breaks.next()) {
            String longer = line + text.substring(from, at);
            if (!line.isEmpty() && measure.applyAsDouble(longer.stripTrailing()) > width) {
                lines.add(line.stripTrailing());
                longer = text.substring(from, at);
            }
            line = longer;
            from = at;
        }
        if (!line.isBlank()) {
            lines.add(line.stripTrailing());
        }
        return lines;
    }
}

package dev.digest.cli.output;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The difference between two texts, by line. With colours, what changed within a line stands out. */
public final class TextDifference {
    private static final Pattern GRAPHEME = Pattern.compile("\\X");
    /** Comparing longer lines by character takes too long. */
    private static final int LONGEST_LINE = 4_000;

    private static final String REMOVED = "\u001B[31m";
    private static final String ADDED = "\u001B[32m";
    private static final String STANDS_OUT = "\u001B[7m";
    private static final String AS_BEFORE = "\u001B[27m";
    private static final String USUAL = "\u001B[0m";

    private final List<String> shown = new ArrayList<>();
    private final boolean coloured;

    private TextDifference(boolean coloured) {
        this.coloured = coloured;
    }

    /** Removed and added lines in the format of {@code diff -U0}; none for equal texts. */
    public static List<String> of(String name, String before, String after) {
        TextDifference difference = new TextDifference(false);
        difference.compare(name, before, after);
        return difference.shown;
    }

    /** Writes the same to an output, sanitized, and in colour where that is wanted. */
    public static void print(String name, String before, String after, TextOutput output) {
        TextDifference difference = new TextDifference(output.isColoured());
        difference.compare(SafeText.line(name), visible(before), visible(after));
        difference.shown.forEach(output::line);
    }

    private static String visible(String text) {
        StringBuilder visible = new StringBuilder();
        text.lines().forEach(line -> visible.append(SafeText.line(line)).append('\n'));
        return visible.toString();
    }

    private void compare(String name, String before, String after) {
        List<AbstractDelta<String>> changes =
                DiffUtils.diff(before.lines().toList(), after.lines().toList()).getDeltas();
        if (!changes.isEmpty()) {
            shown.add("--- " + name);
            shown.add("+++ " + name);
        }
        for (AbstractDelta<String> change : changes) {
            shown.add("@@ -" + range(change.getSource()) + " +" + range(change.getTarget()) + " @@");
            addLines(change.getSource().getLines(), change.getTarget().getLines());
        }
    }

    private void addLines(List<String> removed, List<String> added) {
        List<String> newLines = new ArrayList<>();
        for (int i = 0; i < removed.size(); i++) {
            String other = removed.size() == added.size() ? added.get(i) : "";
            Line pair = paired(removed.get(i), other);
            shown.add(painted(REMOVED, "-" + pair.before()));
            newLines.add(pair.after());
        }
        for (int i = 0; i < added.size(); i++) {
            String line = removed.size() == added.size() ? newLines.get(i) : added.get(i);
            shown.add(painted(ADDED, "+" + line));
        }
    }

    private String painted(String colour, String line) {
        return coloured ? colour + line + USUAL : line;
    }

    /** A line before and after, in which what differs stands out. */
    private record Line(String before, String after) {}

    private Line paired(String before, String after) {
        if (!coloured || after.isEmpty() || before.length() + after.length() > LONGEST_LINE) {
            return new Line(before, after);
        }
        List<String> old = graphemes(before);
        List<String> now = graphemes(after);
        List<AbstractDelta<String>> changes = DiffUtils.diff(old, now).getDeltas();
        List<Chunk<String>> sources = new ArrayList<>();
        List<Chunk<String>> targets = new ArrayList<>();
        for (AbstractDelta<String> change : changes) {
            sources.add(change.getSource());
            targets.add(change.getTarget());
        }
        return new Line(standingOut(old, sources), standingOut(now, targets));
    }

    private static List<String> graphemes(String line) {
        return GRAPHEME.matcher(line).results().map(MatchResult::group).toList();
    }

    private static String standingOut(List<String> line, List<Chunk<String>> changed) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (Chunk<String> chunk : changed) {
            int end = chunk.getPosition() + chunk.size();
            text.append(String.join("", line.subList(at, chunk.getPosition())));
            if (chunk.size() > 0) {
                text.append(STANDS_OUT)
                        .append(String.join("", line.subList(chunk.getPosition(), end)))
                        .append(AS_BEFORE);
            }
            at = end;
        }
        return text.append(String.join("", line.subList(at, line.size()))).toString();
    }

    /** The first line, and the number of lines unless it is one; for an empty range, the line before it. */
    private static String range(Chunk<String> lines) {
        int first = lines.size() == 0 ? lines.getPosition() : lines.getPosition() + 1;
        return lines.size() == 1 ? "" + first : first + "," + lines.size();
    }
}

package dev.digest.cli.output;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.List;

/** The difference between two texts, by line. */
public final class TextDifference {
    private TextDifference() {}

    /** Removed and added lines in the format of {@code diff -U0}; none for equal texts. */
    public static List<String> of(String name, String before, String after) {
        List<AbstractDelta<String>> changes =
                DiffUtils.diff(before.lines().toList(), after.lines().toList()).getDeltas();
        List<String> shown = new ArrayList<>();
        if (!changes.isEmpty()) {
            shown.add("--- " + name);
            shown.add("+++ " + name);
        }
        for (AbstractDelta<String> change : changes) {
            shown.add("@@ -" + range(change.getSource()) + " +" + range(change.getTarget()) + " @@");
            change.getSource().getLines().forEach(line -> shown.add("-" + line));
            change.getTarget().getLines().forEach(line -> shown.add("+" + line));
        }
        return shown;
    }

    /** The first line, and the number of lines unless it is one; for an empty range, the line before it. */
    private static String range(Chunk<String> lines) {
        int first = lines.size() == 0 ? lines.getPosition() : lines.getPosition() + 1;
        return lines.size() == 1 ? "" + first : first + "," + lines.size();
    }
}

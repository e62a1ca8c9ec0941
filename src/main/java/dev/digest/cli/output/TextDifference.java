package dev.digest.cli.output;

import java.util.ArrayList;
import java.util.List;

/** What changed between two texts that differ in one place. */
public final class TextDifference {
    private TextDifference() {}

    /** The lines that went and those that came, as {@code diff -U0} shows them; none for equal texts. */
    public static List<String> of(String name, String before, String after) {
        List<String> old = before.lines().toList();
        List<String> fresh = after.lines().toList();
        int most = Math.min(old.size(), fresh.size());
        int head = 0;
        while (head < most && old.get(head).equals(fresh.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < most - head && old.get(old.size() - 1 - tail).equals(fresh.get(fresh.size() - 1 - tail))) {
            tail++;
        }
        List<String> gone = old.subList(head, old.size() - tail);
        List<String> come = fresh.subList(head, fresh.size() - tail);
        List<String> shown = new ArrayList<>();
        if (!gone.isEmpty() || !come.isEmpty()) {
            shown.add("--- " + name);
            shown.add("+++ " + name);
            shown.add("@@ -" + range(head, gone) + " +" + range(head, come) + " @@");
        }
        gone.forEach(line -> shown.add("-" + line));
        come.forEach(line -> shown.add("+" + line));
        return shown;
    }

    private static String range(int head, List<String> lines) {
        int first = lines.isEmpty() ? head : head + 1;
        return lines.size() == 1 ? "" + first : first + "," + lines.size();
    }
}

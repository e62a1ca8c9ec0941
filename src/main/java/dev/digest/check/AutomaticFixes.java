package dev.digest.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Applies the fixes that need no judgement. */
public final class AutomaticFixes {
    private AutomaticFixes() {}

    /** The text with the fixes of all findings applied; of two that overlap, the first. */
    public static String apply(String text, List<Finding> findings) {
        StringBuilder fixed = new StringBuilder(text.length());
        int at = 0;
        for (Finding finding : sorted(findings)) {
            if (finding.from() >= at) {
                fixed.append(text, at, finding.from()).append(finding.fix().orElseThrow());
                at = finding.to();
            }
        }
        return fixed.append(text, at, text.length()).toString();
    }

    private static List<Finding> sorted(List<Finding> findings) {
        List<Finding> fixable = new ArrayList<>(findings);
        fixable.removeIf(finding -> finding.fix().isEmpty());
        fixable.sort(Comparator.comparingInt(Finding::from));
        return fixable;
    }
}

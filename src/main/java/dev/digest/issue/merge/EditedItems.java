package dev.digest.issue.merge;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;

/** Tells which items of an edited issue are those of the built one, wherever an editor has moved them. */
final class EditedItems {
    private EditedItems() {}

    /**
     * For each edited item the index of the built one, or -1 for a new one. Each is matched once: first those that were
     * left alone, then those that are alike, and when none was added or deleted the rest by their order.
     *
     * @param same whether an item was left alone
     * @param alike whether an item is likely to be the other one, edited
     */
    static <T> int[] match(List<T> edited, List<T> built, BiPredicate<T, T> same, BiPredicate<T, T> alike) {
        int[] matches = new int[edited.size()];
        Arrays.fill(matches, -1);
        boolean[] taken = new boolean[built.size()];
        match(edited, built, same, matches, taken);
        match(edited, built, alike, matches, taken);
        if (edited.size() == built.size()) {
            match(edited, built, (one, other) -> true, matches, taken);
        }
        return matches;
    }

    private static <T> void match(
            List<T> edited, List<T> built, BiPredicate<T, T> pairs, int[] matches, boolean[] taken) {
        for (int i = 0; i < matches.length; i++) {
            for (int at = 0; matches[i] < 0 && at < taken.length; at++) {
                if (!taken[at] && pairs.test(edited.get(i), built.get(at))) {
                    matches[i] = at;
                    taken[at] = true;
                }
            }
        }
    }
}

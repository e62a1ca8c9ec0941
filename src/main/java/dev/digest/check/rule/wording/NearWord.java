package dev.digest.check.rule.wording;

/** Tells whether a word is a misspelling of another. */
final class NearWord {
    /** Shorter words resemble too many others. */
    static final int SHORTEST = 6;

    private NearWord() {}

    /** Whether one inner letter is changed, missing or added, or two are swapped; the first and last must match. */
    static boolean isSlip(String word, String right) {
        int longer = word.length() - right.length();
        if (right.length() < SHORTEST || longer < -1 || longer > 1 || word.equals(right)) {
            return false;
        }
        int same = 0;
        int least = Math.min(word.length(), right.length());
        while (same < least && word.charAt(same) == right.charAt(same)) {
            same++;
        }
        int tail = 0;
        while (tail < least - same && at(word, tail) == at(right, tail)) {
            tail++;
        }
        int rest = right.length() - same - tail;
        boolean exchanged = rest == 2
                && longer == 0
                && word.charAt(same) == right.charAt(same + 1)
                && word.charAt(same + 1) == right.charAt(same);
        return same > 0 && tail > 0 && (exchanged || (longer == 0 ? rest == 1 : Math.min(rest, rest + longer) == 0));
    }

    private static char at(String word, int fromEnd) {
        return word.charAt(word.length() - 1 - fromEnd);
    }
}

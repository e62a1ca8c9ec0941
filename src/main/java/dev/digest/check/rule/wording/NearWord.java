package dev.digest.check.rule.wording;

/** Whether a word is another one with a slip in it. */
final class NearWord {
    /** Short words are near to many others. */
    static final int SHORTEST = 6;

    private NearWord() {}

    /**
     * Whether one letter within is changed, missing, too many, or two are exchanged; first and last are as they are.
     */
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

package dev.digest.library.sql.row;

import java.text.CollationKey;
import org.jspecify.annotations.Nullable;

/**
 * The title of a paper, to be sorted as in a Chinese dictionary. Most titles differ in an ASCII character, which is
 * compared directly; collation keys, which take long to compute, are only made for the others.
 */
final class SortableTitle {
    private static final int UNDECIDED = 0;
    private static final int LAST_ASCII = 127;

    /** The ASCII characters of the collator in its order, in which case makes the last difference of all. */
    private static final String ORDER = "_,;:!?/.`^~'\"()[]{}@$*\\&#%+<=>|0123456789abcdefghijklmnopqrstuvwxyz";

    private static final byte[] RANKS = ranks();
    /** The rank of the end of a title, which comes before any character. */
    private static final int END = 0;
    /** The rank of what only the collator can tell. */
    private static final int UNKNOWN = -1;

    private final String id;
    private final String title;
    private final ChineseCollation collation;
    private @Nullable CollationKey key;

    SortableTitle(String id, String title, ChineseCollation collation) {
        this.id = id;
        this.title = title;
        this.collation = collation;
    }

    private static byte[] ranks() {
        byte[] ranks = new byte[LAST_ASCII + 1];
        for (int i = 0; i < ORDER.length(); i++) {
            char c = ORDER.charAt(i);
            ranks[c] = (byte) (i + 1);
            if (c >= 'a' && c <= 'z') {
                ranks[c - 'a' + 'A'] = (byte) (i + 1);
            }
        }
        return ranks;
    }

    String id() {
        return id;
    }

    /** The same order as that of the collation keys. */
    int compare(SortableTitle other) {
        int difference = compareAscii(title, other.title);
        return difference == UNDECIDED ? key().compareTo(other.key()) : difference;
    }

    /**
     * Whether it comes before all titles that begin with this ASCII letter and another ASCII character. False also
     * where only the collator can tell.
     */
    boolean isBeforeLetter(char letter) {
        return compareAscii(title, String.valueOf(letter)) < 0;
    }

    private CollationKey key() {
        CollationKey known = key;
        if (known == null) {
            known = collation.key(title);
            key = known;
        }
        return known;
    }

    /**
     * Compares the first ASCII characters that differ by more than case. These decide before any difference of case or
     * accent, and before spaces and hyphens, which are passed over. What is beyond ASCII, or may combine with that, is
     * left undecided, and so are titles that differ in nothing else.
     */
    private static int compareAscii(String one, String other) {
        int left = afterGap(one, 0);
        int right = afterGap(other, 0);
        while (left < one.length() || right < other.length()) {
            int leftRank = rank(one, left);
            int rightRank = rank(other, right);
            if (leftRank == UNKNOWN || rightRank == UNKNOWN) {
                return UNDECIDED;
            }
            if (leftRank != rightRank) {
                return isAsciiAfter(left, one) && isAsciiAfter(right, other)
                        ? Integer.compare(leftRank, rightRank)
                        : UNDECIDED;
            }
            left = afterGap(one, left + 1);
            right = afterGap(other, right + 1);
        }
        return UNDECIDED;
    }

    private static int afterGap(String text, int from) {
        int index = from;
        while (index < text.length() && (text.charAt(index) == ' ' || text.charAt(index) == '-')) {
            index++;
        }
        return index;
    }

    private static int rank(String text, int index) {
        if (index == text.length()) {
            return END;
        }
        char c = text.charAt(index);
        return c <= LAST_ASCII && RANKS[c] > 0 ? RANKS[c] : UNKNOWN;
    }

    /** Whether nothing follows that may combine with the character here. */
    private static boolean isAsciiAfter(int index, String text) {
        return index + 1 >= text.length() || text.charAt(index + 1) <= LAST_ASCII;
    }
}

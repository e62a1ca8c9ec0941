package dev.digest.library.sql.row;

import java.text.CollationKey;
import java.text.Collator;
import org.jspecify.annotations.Nullable;

/**
 * The title of a paper, to be sorted by a collator. Most titles differ in an ASCII letter or digit, which is compared
 * directly; collation keys, which take long to compute, are only made for the others.
 */
final class SortableTitle {
    private static final int UNDECIDED = 0;
    private static final int LAST_ASCII = 127;
    private static final int NEITHER = -1;

    private final String id;
    private final String title;
    private final Collator collator;
    private @Nullable CollationKey key;

    SortableTitle(String id, String title, Collator collator) {
        this.id = id;
        this.title = title;
        this.collator = collator;
    }

    String id() {
        return id;
    }

    /** The same order as that of the collation keys. */
    int compare(SortableTitle other) {
        int difference = compareAscii(title, other.title);
        return difference == UNDECIDED ? key().compareTo(other.key()) : difference;
    }

    private CollationKey key() {
        CollationKey known = key;
        if (known == null) {
            known = collator.getCollationKey(title);
            key = known;
        }
        return known;
    }

    /**
     * Compares the first ASCII letters or digits that differ by more than case. These decide before any difference of
     * case or accent. Whatever a collator may ignore or take together with its neighbours is left undecided: spaces and
     * punctuation that differ, and everything beyond ASCII.
     */
    private static int compareAscii(String one, String other) {
        int length = Math.min(one.length(), other.length());
        for (int i = 0; i < length; i++) {
            int left = one.codePointAt(i);
            int right = other.codePointAt(i);
            if (left > LAST_ASCII || right > LAST_ASCII) {
                return UNDECIDED;
            }
            if (left != right) {
                int leftFolded = fold(left);
                int rightFolded = fold(right);
                if (leftFolded == NEITHER || rightFolded == NEITHER) {
                    return UNDECIDED;
                }
                if (leftFolded != rightFolded) {
                    return isAsciiAfter(i, one) && isAsciiAfter(i, other)
                            ? Integer.compare(leftFolded, rightFolded)
                            : UNDECIDED;
                }
            }
        }
        return UNDECIDED;
    }

    /** Whether nothing follows that may combine with the character here. */
    private static boolean isAsciiAfter(int index, String text) {
        return index + 1 == text.length() || text.codePointAt(index + 1) <= LAST_ASCII;
    }

    /** An ASCII letter in lower case, or a digit. */
    private static int fold(int character) {
        if (character >= 'A' && character <= 'Z') {
            return character - 'A' + 'a';
        }
        boolean kept = (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
        return kept ? character : NEITHER;
    }
}

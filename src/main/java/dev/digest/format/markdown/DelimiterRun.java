package dev.digest.format.markdown;

import org.commonmark.node.CustomNode;

/** Asterisks, underscores or tildes side by side, as long as it is not known what they mean. */
final class DelimiterRun extends CustomNode {
    private final char delimiter;
    private final int written;
    private final Flanking flanking;
    private int left;

    /** Whether it can begin emphasis, and whether it can end it. */
    record Flanking(boolean canOpen, boolean canClose) {
        boolean both() {
            return canOpen && canClose;
        }
    }

    DelimiterRun(char delimiter, int written, Flanking flanking) {
        this.delimiter = delimiter;
        this.written = written;
        this.flanking = flanking;
        this.left = written;
    }

    char delimiter() {
        return delimiter;
    }

    Flanking flanking() {
        return flanking;
    }

    /** How many of its characters are used up by no emphasis. */
    int left() {
        return left;
    }

    /** Its characters that are text in the end. */
    String text() {
        return String.valueOf(delimiter).repeat(left);
    }

    void use(int characters) {
        left -= characters;
    }

    /**
     * Whether this one ends what the other begins. Of runs that could do both, lengths that add up to a multiple of
     * three do not fit: so CommonMark tells {@code **a*b*c**} apart. Of tildes two are needed, since a single one is
     * common between numbers.
     */
    boolean closes(DelimiterRun opener) {
        if (opener.delimiter != delimiter) {
            return false;
        }
        if (delimiter == '~') {
            return written == 2 && opener.written == 2;
        }
        boolean doubtful = flanking.both() || opener.flanking.both();
        boolean multiple = (written + opener.written) % 3 == 0 && (written % 3 != 0 || opener.written % 3 != 0);
        return !(doubtful && multiple);
    }

    /** Runs of one kind find the same openers. */
    String kind() {
        return delimiter + (flanking.both() ? "*" : "") + (delimiter == '~' ? Math.min(written, 3) : written % 3);
    }
}

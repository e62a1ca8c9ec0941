package dev.digest.issue.parse.markdown.emphasis;

import org.commonmark.node.CustomNode;

/** A run of asterisks, underscores or tildes whose meaning is not yet decided. */
final class DelimiterRun extends CustomNode {
    private final char delimiter;
    private final int written;
    private final Flanking flanking;
    private int left;

    /** Whether the run can open emphasis, and whether it can close it. */
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

    /** How many of its characters are not yet used by emphasis. */
    int left() {
        return left;
    }

    /** The characters that remain as text. */
    String text() {
        return String.valueOf(delimiter).repeat(left);
    }

    void use(int characters) {
        left -= characters;
    }

    /**
     * Whether this run closes emphasis that {@code opener} opens. If one of them can do both, lengths that add up to a
     * multiple of three do not match (CommonMark's "rule of 3", for {@code **a*b*c**}). Strikethrough takes two tildes,
     * since a single one is common between numbers.
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

    /** The key of runs that match the same openers. */
    String kind() {
        return delimiter + (flanking.both() ? "*" : "") + (delimiter == '~' ? Math.min(written, 3) : written % 3);
    }
}

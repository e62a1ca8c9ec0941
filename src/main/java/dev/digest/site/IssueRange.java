package dev.digest.site;

/**
 * Fifty numbers of issues, which share pages of the lists. A span that is full never changes again, and neither do its
 * files.
 */
record IssueRange(int first, int last) implements Comparable<IssueRange> {
    private static final int LENGTH = 50;

    /** The one in which an issue is. */
    static IssueRange of(int issue) {
        int first = (issue - 1) / LENGTH * LENGTH + 1;
        return new IssueRange(first, first + LENGTH - 1);
    }

    /** Its part of a file's name: {@code 51-100}. */
    String name() {
        return first + "-" + last;
    }

    @Override
    public int compareTo(IssueRange other) {
        return Integer.compare(first, other.first);
    }
}

package dev.digest.site;

/** Fifty issue numbers that share pages of the lists. A full range never changes again, and neither do its files. */
record IssueRange(int first, int last) implements Comparable<IssueRange> {
    private static final int LENGTH = 50;

    /** The range of an issue. */
    static IssueRange of(int issue) {
        int first = (issue - 1) / LENGTH * LENGTH + 1;
        return new IssueRange(first, first + LENGTH - 1);
    }

    /** Its part of a file name: {@code 51-100}. */
    String name() {
        return first + "-" + last;
    }

    @Override
    public int compareTo(IssueRange other) {
        return Integer.compare(first, other.first);
    }
}

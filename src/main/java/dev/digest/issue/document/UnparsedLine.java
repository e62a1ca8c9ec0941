package dev.digest.issue.document;

/** A line that was not parsed, with its number in the file, which determines the order. */
public record UnparsedLine(int line, String text) implements Comparable<UnparsedLine> {
    @Override
    public int compareTo(UnparsedLine other) {
        return Integer.compare(line, other.line);
    }
}

package dev.digest.issue.parse;

/** A line that could not be understood, with its place in the file, by which lines are ordered whatever they say. */
public record UnparsedLine(int line, String text) implements Comparable<UnparsedLine> {
    @Override
    public int compareTo(UnparsedLine other) {
        return Integer.compare(line, other.line);
    }
}

package dev.digest.issue.parse.html;

import org.jsoup.nodes.TextNode;

/** Where the characters of a page's text are in its source, in which some are written as character references. */
final class SourceCharacters {
    private static final int LONGEST_REFERENCE = 33;

    private final String source;
    private final String text;
    private final int end;
    private int at;

    private SourceCharacters(String source, String text, int from, int end) {
        this.source = source;
        this.text = text;
        this.at = from;
        this.end = end;
    }

    static SourceCharacters of(TextNode node, String source) {
        boolean known = node.sourceRange().isTracked();
        int from = known ? node.sourceRange().startPos() : 0;
        int end = known ? Math.min(node.sourceRange().endPos(), source.length()) : 0;
        return new SourceCharacters(source, node.getWholeText(), from, end);
    }

    /** A character in the source; the start is -1 where it is not there. */
    record SourceCharacter(int from, int to) {
        boolean isReference() {
            return to - from > 1;
        }
    }

    /** The next character of the text. */
    SourceCharacter next(int index) {
        char wanted = text.charAt(index);
        if (at < end && source.charAt(at) == '&' && !isPlain(index)) {
            int from = at;
            if (Character.isLowSurrogate(wanted)) {
                return new SourceCharacter(-1, -1);
            }
            at = referenceEnd();
            return new SourceCharacter(from, at);
        }
        if (Character.isLowSurrogate(wanted) && at < end && source.charAt(at) != wanted) {
            return new SourceCharacter(-1, -1);
        }
        // What the parser left out, such as a null character.
        while (at < end && source.charAt(at) != wanted && source.charAt(at) != '&') {
            at++;
        }
        return at < end ? new SourceCharacter(at, ++at) : new SourceCharacter(-1, -1);
    }

    /** Whether the ampersand is one, rather than the start of a character reference. */
    private boolean isPlain(int index) {
        return text.charAt(index) == '&' && !isReferenceAt();
    }

    private boolean isReferenceAt() {
        return source.regionMatches(true, at, "&amp", 0, 4)
                || source.startsWith("&#38", at)
                || source.regionMatches(true, at, "&#x26", 0, 5);
    }

    private int referenceEnd() {
        int to = at + 1;
        while (to < end && to - at < LONGEST_REFERENCE && isOfReference(source.charAt(to))) {
            to++;
        }
        return to < end && source.charAt(to) == ';' ? to + 1 : to;
    }

    private static boolean isOfReference(char c) {
        return c == '#' || (c < 128 && Character.isLetterOrDigit(c));
    }
}

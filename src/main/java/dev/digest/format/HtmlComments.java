package dev.digest.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * HTML comments in Markdown, {@code <!-- … -->}: notes of editors that readers must not see. Text in code or after a
 * backslash is not a comment. A comment that begins within a paragraph ends before the next empty line.
 */
public final class HtmlComments {
    private static final String OPEN = "<!--";
    private static final String CLOSE = "-->";
    private static final Pattern FENCE = Pattern.compile("(?m)^[ \\t>]{0,20}(?:[-*+] {1,4})?(`{3,}+|~{3,}+)[^`\\n]*+$");
    private static final Pattern EMPTY_LINE = Pattern.compile("\\n[ \\t]*+\\r?\\n");
    private static final String BLANKS = " \t";
    /** Deeper than any list item is indented. */
    private static final int MAX_DEPTH = 40;

    private final String text;
    private final List<Comment> comments = new ArrayList<>();
    /** Where parts of the rest that follow a comment begin in it, and by how much they were moved. */
    private int[] partStarts = {0};

    private int[] moved = {0};
    private int parts = 1;
    private final StringBuilder rest = new StringBuilder();
    /** Backtick run lengths that do not occur again in the rest of the text. */
    private final Set<Integer> exhausted = new HashSet<>();

    private int lineStart;
    private int close = -1;
    private int emptyLine = -1;

    /**
     * A comment.
     *
     * @param from its start offset in the text
     * @param to its end offset
     * @param content the text between its delimiters
     */
    public record Comment(int from, int to, String content) {}

    private HtmlComments(String text) {
        this.text = text;
    }

    /** The contents of all comments, in order. */
    public static List<String> findAll(String text) {
        return of(text).contents();
    }

    /** The text without its comments. The number of lines does not change. */
    public static String remove(String text) {
        return text.contains(OPEN) ? read(text).rest.toString() : text;
    }

    /** The comments of a text, and the text without them. */
    public static HtmlComments of(String text) {
        return text.contains(OPEN) ? read(text) : new HtmlComments(text).keepAll();
    }

    private HtmlComments keepAll() {
        rest.append(text);
        return this;
    }

    /** The contents of all comments, in order. */
    public List<String> contents() {
        List<String> contents = new ArrayList<>(comments.size());
        for (Comment comment : comments) {
            contents.add(comment.content());
        }
        return contents;
    }

    /** All comments with their places, in order. */
    public List<Comment> comments() {
        return comments;
    }

    /** The text without its comments. The number of lines does not change. */
    public String rest() {
        return rest.toString();
    }

    /** Where a character of the rest is in the text. */
    public int offset(int rest) {
        int at = Arrays.binarySearch(partStarts, 0, parts, rest);
        return rest + moved[at >= 0 ? at : -at - 2];
    }

    private static HtmlComments read(String text) {
        HtmlComments comments = new HtmlComments(text);
        Matcher fence = FENCE.matcher(text);
        int fenced = fence.find() ? fence.start() : text.length();
        for (int at = 0; at < text.length(); ) {
            if (at >= fenced) {
                int end = comments.fenceEnd(fence);
                comments.keep(at, end);
                at = end;
                fenced = end < text.length() && fence.find(end) ? fence.start() : text.length();
            } else {
                at = comments.read(at);
                if (at > fenced) {
                    fenced = fence.find(at) ? fence.start() : text.length();
                }
            }
        }
        return comments;
    }

    /** The end of a fenced code block, or of the text. */
    private int fenceEnd(Matcher fence) {
        String marks = fence.group(1);
        int line = text.indexOf('\n', fence.end());
        while (line >= 0) {
            int end = text.indexOf('\n', line + 1);
            String written = text.substring(line + 1, end < 0 ? text.length() : end)
                    .replaceFirst("^[ \\t>]+", "")
                    .strip();
            if (written.length() >= marks.length() && written.chars().allMatch(c -> c == marks.charAt(0))) {
                return end < 0 ? text.length() : end;
            }
            line = end;
        }
        return text.length();
    }

    /** Reads the construct at a position; returns where the next one begins. */
    private int read(int at) {
        char c = text.charAt(at);
        lineStart = c == '\n' ? at + 1 : lineStart;
        int end = at + 1;
        if (c == '\\') {
            end = Math.min(text.length(), at + 2);
        } else if (c == '`') {
            end = codeEnd(at);
        } else if (text.startsWith(OPEN, at)) {
            int after = commentEnd(at);
            if (after > 0) {
                cut(at, after);
                return after;
            }
        }
        keep(at, end);
        return end;
    }

    private void keep(int from, int to) {
        int move = from - rest.length();
        while (parts > 1 && partStarts[parts - 1] >= rest.length()) {
            parts--; // Its blanks were removed.
        }
        if (move != moved[parts - 1]) {
            if (parts == partStarts.length) {
                partStarts = Arrays.copyOf(partStarts, 2 * parts);
                moved = Arrays.copyOf(moved, 2 * parts);
            }
            partStarts[parts] = rest.length();
            moved[parts++] = move;
        }
        rest.append(text, from, to);
    }

    private int codeEnd(int at) {
        int length = run(at);
        int from = at + length;
        if (!exhausted.contains(length)) {
            for (int next = text.indexOf('`', from); next >= 0; next = text.indexOf('`', next)) {
                int other = run(next);
                if (other == length) {
                    return emptyLine(from) < next ? from : next + other;
                }
                next += other;
            }
            exhausted.add(length);
        }
        return from;
    }

    private int run(int at) {
        int end = at;
        while (end < text.length() && text.charAt(end) == '`') {
            end++;
        }
        return end - at;
    }

    /**
     * The end of the comment that begins here; -1 when it is not closed. As in CommonMark, {@code <!-->} is a comment.
     */
    private int commentEnd(int at) {
        if (close < at + 2) {
            int found = text.indexOf(CLOSE, at + 2);
            close = found < 0 ? Integer.MAX_VALUE : found;
        }
        boolean ends = close < text.length() && (isFirst(at) || close < emptyLine(at));
        return ends ? close + CLOSE.length() : -1;
    }

    /** Whether only whitespace precedes it on its line. */
    private boolean isFirst(int at) {
        int from = lineStart;
        while (from < at && BLANKS.indexOf(text.charAt(from)) >= 0 && from - lineStart < MAX_DEPTH) {
            from++;
        }
        return from == at;
    }

    /** The position of the next empty line; beyond the text when there is none. */
    private int emptyLine(int from) {
        if (emptyLine < from) {
            Matcher found = EMPTY_LINE.matcher(text);
            emptyLine = found.find(from) ? found.start() : Integer.MAX_VALUE;
        }
        return emptyLine;
    }

    /** Removes a range. Of spaces on both sides one is left, none at the end of a line. */
    private void cut(int from, int to) {
        String content = text.substring(Math.min(from + OPEN.length(), to - CLOSE.length()), to - CLOSE.length());
        comments.add(new Comment(from, to, content));
        boolean ends = to == text.length() || (BLANKS + "\r\n").indexOf(text.charAt(to)) >= 0;
        while (ends && rest.length() > 0 && BLANKS.indexOf(rest.charAt(rest.length() - 1)) >= 0) {
            rest.setLength(rest.length() - 1);
        }
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '\n') {
                keep(i, i + 1);
                lineStart = i + 1;
            }
        }
    }
}

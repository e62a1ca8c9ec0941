package dev.digest.issue.parse.markdown;

import dev.digest.issue.document.Inline;
import dev.digest.issue.document.Whitespace;
import java.util.ArrayList;
import java.util.List;

/** Splits the label off the content of a field. */
final class LabelSplit {
    private static final String COLONS = ":：︰";

    private final StringBuilder label = new StringBuilder();
    private int left;

    private LabelSplit(int length) {
        this.left = length;
    }

    /**
     * The content with its label as an {@link Inline.LabelText}.
     *
     * @param length how many characters of the text belong to the label
     * @param before what precedes the label, such as the number of a list item
     */
    static List<Inline> at(List<Inline> words, int length, String before) {
        LabelSplit split = new LabelSplit(length);
        List<Inline> rest = split.rest(words);
        rest.add(0, new Inline.LabelText(before + label(split.label.toString().strip())));
        return rest;
    }

    /** The label without a space before its colon. */
    private static String label(String written) {
        int last = written.length() - 1;
        return last > 0 && COLONS.indexOf(written.charAt(last)) >= 0
                ? written.substring(0, last).stripTrailing() + written.charAt(last)
                : written;
    }

    private List<Inline> rest(List<Inline> words) {
        List<Inline> rest = new ArrayList<>();
        for (Inline word : words) {
            if (left > 0) {
                cut(word, rest);
            } else {
                rest.add(word);
            }
        }
        return rest;
    }

    /** Lines are stripped before labels are found in them. */
    private static int blanks(String text) {
        return text.length() - Whitespace.stripStart(text).length();
    }

    private void cut(Inline word, List<Inline> rest) {
        if (word instanceof Inline.TextRun text) {
            int from = label.length() == 0 ? blanks(text.text()) : 0;
            int end = Math.min(from + left, text.text().length());
            label.append(text.text(), from, end);
            left -= end - from;
            String after = text.text().substring(end).stripLeading();
            if (!after.isEmpty()) {
                rest.add(new Inline.TextRun(after));
            }
        } else if (!word.children().isEmpty()) {
            List<Inline> inside = rest(word.children());
            if (!inside.isEmpty()) {
                rest.add(word.mapChildren(before -> inside));
            }
        } else {
            String plain = Inline.plain(List.of(word));
            label.append(plain);
            left -= plain.length();
        }
    }
}

package dev.digest.library.sqlite.search;

import dev.digest.format.FoldedText;
import dev.digest.paper.search.TextUnits;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Grams that a paper must have in which some texts occur. A word or a run of Chinese characters need not be whole
 * there; of what is shorter than a gram, one begins with it. A single letter says nothing.
 */
final class GramQuery implements TextUnits.Receiver {
    private static final int LETTERS = 3;

    /** More grams hardly exclude more papers. */
    private static final int MOST_GRAMS = 60;

    private final Set<String> grams = new LinkedHashSet<>();
    private final Set<String> beginnings = new LinkedHashSet<>();
    private String text = "";
    private int endOfPair;

    /** Adds a text that occurs somewhere in a paper's texts. */
    void add(String unfolded) {
        text = FoldedText.of(unfolded);
        endOfPair = -1;
        TextUnits.read(text, this);
    }

    /** An FTS5 expression for what has all these grams. */
    static String all(Collection<String> grams) {
        return grams.isEmpty() ? "" : '"' + String.join("\" AND \"", grams) + '"';
    }

    /** The same for what has, for each of these beginnings, a gram that begins with it. */
    static String beginningWithAll(Collection<String> beginnings) {
        return beginnings.isEmpty() ? "" : '"' + String.join("\" * AND \"", beginnings) + "\" *";
    }

    /** Grams that the paper has. */
    Set<String> grams() {
        return grams;
    }

    /** Beginnings of grams that the paper has. Looking for these takes longer. */
    Set<String> beginnings() {
        return beginnings;
    }

    @Override
    public void word(int start, int end) {
        int letters = text.codePointCount(start, end);
        if (letters < LETTERS) {
            addBeginning(start, end, letters > 1);
            return;
        }
        int from = start;
        int to = text.offsetByCodePoints(start, LETTERS);
        addGram(from, to);
        while (to < end) {
            from = text.offsetByCodePoints(from, 1);
            to = text.offsetByCodePoints(to, 1);
            addGram(from, to);
        }
    }

    @Override
    public void pair(int start, int end) {
        if (text.codePointCount(start, end) > 1) {
            addGram(start, end);
        } else {
            addBeginning(start, end, end != endOfPair);
        }
        endOfPair = end;
    }

    private void addGram(int start, int end) {
        if (grams.size() < MOST_GRAMS) {
            grams.add(text.substring(start, end));
        }
    }

    private void addBeginning(int start, int end, boolean distinctive) {
        if (distinctive && beginnings.size() < MOST_GRAMS) {
            beginnings.add(text.substring(start, end));
        }
    }
}

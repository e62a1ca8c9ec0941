package dev.digest.check.rule.typography;

import dev.digest.check.Finding;
import dev.digest.check.SourceLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** The paired marks of a line. Both are reported together, so that no fix changes half a pair. */
final class MarkPairs {
    private final SourceLine line;
    private final int[] chinese;
    private final List<MarkPair> wrong = new ArrayList<>();

    /** Two marks: their offsets in the line, and their replacements. */
    private record MarkPair(int open, char rightOpen, int close, char rightClose) {}

    MarkPairs(SourceLine passage) {
        this.line = passage;
        this.chinese = countChinese(passage.text());
    }

    /** Prefix counts of Chinese characters, so that nested pairs are not counted again. */
    private static int[] countChinese(String text) {
        int[] counted = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            boolean begins = !Character.isLowSurrogate(text.charAt(i));
            counted[i + 1] = counted[i] + (begins && Character.isIdeographic(text.codePointAt(i)) ? 1 : 0);
        }
        return counted;
    }

    /** Whether there is Chinese between the marks. */
    boolean holdChinese(int open, int close) {
        return chinese[close] > chinese[open];
    }

    /** Whether a Chinese character or mark is adjacent to both. */
    boolean touchChinese(int open, int close) {
        String text = line.text();
        return (open > 0 && isChinese(text.codePointBefore(open)))
                || (close + 1 < text.length() && isChinese(text.codePointAt(close + 1)));
    }

    private static boolean isChinese(int c) {
        return Character.isIdeographic(c) || (c > '\u3000' && c < '\u3040') || (c > '\uFF00' && c < '\uFF61');
    }

    /** Adds a pair with its replacements. */
    void add(int open, char rightOpen, int close, char rightClose) {
        wrong.add(new MarkPair(open, rightOpen, close, rightClose));
    }

    /**
     * Reports the pairs as findings of this kind; nested pairs are fixed together. With unmatched marks the pairing is
     * not sure.
     */
    void report(Finding kind, boolean sure, Consumer<Finding> found) {
        wrong.sort(Comparator.comparingInt(MarkPair::open));
        StringBuilder right = new StringBuilder(line.raw());
        for (MarkPair pair : wrong) {
            right.setCharAt(pair.open(), pair.rightOpen());
            right.setCharAt(pair.close(), pair.rightClose());
        }
        int told = 0;
        for (MarkPair pair : wrong) {
            if (pair.open() >= told) {
                told = pair.close() + 1;
                Finding finding = kind.at(line.from() + pair.open(), line.from() + told);
                boolean mends = sure && line.isEditorial();
                found.accept(mends ? finding.withFix(right.substring(pair.open(), told)) : finding);
            }
        }
    }
}

package dev.digest.check.rule.typography;

import dev.digest.check.SourceLine;
import dev.digest.check.text.Script;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The matched round brackets of a line, of either width.
 *
 * @param all the pairs; inner ones before the pair around them
 * @param sure whether no opening bracket is unmatched
 * @param closed whether a closing one is
 */
record BracketPairs(List<Pair> all, boolean sure, boolean closed) {
    private static final String HALF = "()";
    private static final String FULL = "（）";
    private static final String OPENING = "([（";
    private static final String CLOSING = ")]）";
    /** What ends with a closing bracket that needs no opening one: a step number, an emoticon. */
    private static final Pattern ALONE = Pattern.compile("[^\\p{L}\\p{N}(（][\\p{L}\\p{N}]{1,3}$|[:;]-?$");

    private static final int NEAR = 5;

    /** Two brackets; doubtful when the closing one may be something else. */
    record Pair(int open, int close, boolean doubtful) {
        boolean isMixed(String text) {
            return HALF.indexOf(text.charAt(open)) >= 0 != HALF.indexOf(text.charAt(close)) >= 0;
        }

        boolean isFull(String text) {
            return FULL.indexOf(text.charAt(open)) >= 0;
        }

        /** Not the brackets of a link, nor of a formula such as P(x). */
        boolean isOfChinese(String text, MarkPairs pairs) {
            char before = open == 0 ? ' ' : text.charAt(open - 1);
            boolean formula = before < '\u2000' && Character.isLetterOrDigit(before);
            return before != ']'
                    && (pairs.holdChinese(open, close)
                            || isNumber(text)
                            || (!formula && pairs.touchChinese(open, close)));
        }

        /** The number of a paragraph: {@code (8) 博客}. */
        private boolean isNumber(String text) {
            return close > open + 1
                    && isOfDigits(text.substring(open + 1, close))
                    && Script.isHan(text, Script.afterBlanks(text, close + 1))
                    && !Script.isLatin(text, open - 1);
        }

        private static boolean isOfDigits(String text) {
            for (int i = 0; i < text.length(); i++) {
                if (!Character.isDigit(text.charAt(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    static String style(boolean full) {
        return full ? FULL : HALF;
    }

    /** Where a closing bracket is unmatched, doubtful pairs are dropped. */
    static BracketPairs in(SourceLine line) {
        String text = line.text();
        List<Pair> all = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>();
        boolean closed = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (OPENING.indexOf(c) >= 0) {
                if (c != '[' || line.isText(i)) {
                    open.push(i);
                }
            } else if (CLOSING.indexOf(c) >= 0 && open.isEmpty()) {
                closed |= c != ']';
            } else if (CLOSING.indexOf(c) >= 0) {
                // An interval such as [0,1) is closed by a bracket of the other kind.
                int from = open.pop();
                if (c != ']' && text.charAt(from) != '[') {
                    all.add(new Pair(from, i, isAlone(text, from, i)));
                }
            }
        }
        if (closed) {
            all.removeIf(Pair::doubtful);
        }
        return new BracketPairs(all, open.isEmpty(), closed);
    }

    private static boolean isAlone(String text, int open, int close) {
        return ALONE.matcher(text.substring(Math.max(open + 1, close - NEAR), close))
                .find();
    }
}

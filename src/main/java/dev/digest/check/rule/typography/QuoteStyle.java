package dev.digest.check.rule.typography;

import dev.digest.check.CheckContext;
import dev.digest.check.Finding;
import dev.digest.check.Rule;
import dev.digest.check.SourceLine;
import dev.digest.check.text.Majority;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/**
 * Quotation marks that differ from the style setting ({@code check.house.quotes}) or the clear majority of the file.
 * Those around Latin words within Latin text are allowed, as are apostrophes. Only for Chinese text.
 *
 * <p>Wrong: {@code 「思维链」}, {@code "思维链"} where the newsletter has {@code “”}
 *
 * <p>Right: {@code “思维链”}
 */
public final class QuoteStyle implements Rule {
    /** Opening marks of each kind, with the closing ones below; straight ones last. */
    private static final String OPEN = "“‘「『\"";

    private static final String CLOSE = "”’」』\"";
    private static final int SINGLE = 1;
    private static final int STRAIGHT = 4;

    private static final String BEFORE_STRAIGHT = " \t(,:;";
    private static final String BEHIND_STRAIGHT = " \t),.:;!?";

    /** An opening mark: its kind and offset in the line. */
    private record OpenQuote(int kind, int offset) {}

    @Override
    public String name() {
        return "quote.style";
    }

    @Override
    public void check(CheckContext context, Consumer<Finding> found) {
        String quotes = context.houseStyle().quotes();
        if (quotes.equals("any")) {
            return;
        }
        List<QuoteLine> lines = new ArrayList<>();
        for (SourceLine passage : context.proseLines()) {
            if (passage.containsAny(OPEN, 0)) {
                lines.add(QuoteLine.of(passage));
            }
        }
        if (!quotes.equals("auto")) {
            int first = OPEN.indexOf(quotes.charAt(0));
            check(lines, first, "", found);
            return;
        }
        // Straight marks are not a Chinese style, but a file that uses them throughout is not reported.
        Majority curly = new Majority();
        int straight = 0;
        for (QuoteLine line : lines) {
            straight += line.count(curly);
        }
        if (curly.isClear() && curly.isMoreThan(straight)) {
            check(lines, curly.first() ? 0 : OPEN.indexOf('「'), curly.percent(), found);
        }
    }

    private void check(List<QuoteLine> lines, int first, String percent, Consumer<Finding> found) {
        for (QuoteLine line : lines) {
            line.check(first, kind(first, percent), found);
        }
    }

    private Finding kind(int first, String percent) {
        String style = OPEN.charAt(first) + "" + CLOSE.charAt(first);
        Finding finding = Finding.of(this, 0, 0).withDetails(style, percent);
        return percent.isEmpty() ? finding : finding.withReason("most");
    }

    /** The marks of a line: for each mark the place of its partner, otherwise -1, and whether all are matched. */
    private static final class QuoteLine {
        private final SourceLine passage;
        private final int[] partners;
        private final boolean sure;
        private final MarkPairs pairs;

        private QuoteLine(SourceLine passage, int[] partners, boolean sure, MarkPairs pairs) {
            this.passage = passage;
            this.partners = partners;
            this.sure = sure;
            this.pairs = pairs;
        }

        static QuoteLine of(SourceLine passage) {
            String text = passage.text();
            int[] partners = new int[text.length()];
            Arrays.fill(partners, -1);
            boolean sure = pair(text, isStraight(text), partners);
            return new QuoteLine(passage, partners, sure, new MarkPairs(passage));
        }

        private int kind(int at) {
            return OPEN.indexOf(passage.text().charAt(at));
        }

        /** Counts the pairs around Chinese; returns how many of them are straight. */
        private int count(Majority curly) {
            int straight = 0;
            for (int i = 0; i < partners.length; i++) {
                if (partners[i] > i && pairs.holdChinese(i, partners[i])) {
                    straight += kind(i) == STRAIGHT ? 1 : 0;
                    if (kind(i) == 0 || kind(i) == 2) {
                        curly.count(kind(i) == 0);
                    }
                }
            }
            return straight;
        }

        private void check(int first, Finding kind, Consumer<Finding> found) {
            int depth = 0;
            for (int i = 0; i < partners.length; i++) {
                if (partners[i] > i) {
                    if (isWrong(kind(i), first, pairs, i, partners[i])) {
                        int right = first + depth % 2;
                        pairs.add(i, OPEN.charAt(right), partners[i], CLOSE.charAt(right));
                    }
                    depth++;
                } else if (partners[i] >= 0) {
                    depth--;
                }
            }
            pairs.report(kind, sure, found);
        }
    }

    private static boolean isWrong(int kind, int first, MarkPairs pairs, int open, int close) {
        if (kind == STRAIGHT) {
            return pairs.holdChinese(open, close);
        }
        boolean others = kind != first && kind != first + 1;
        return others && (pairs.holdChinese(open, close) || pairs.touchChinese(open, close));
    }

    /** Matches the marks; returns whether all have a partner. */
    private static boolean pair(String text, boolean straight, int[] partners) {
        Deque<OpenQuote> open = new ArrayDeque<>();
        int[] counts = new int[OPEN.length()];
        boolean sure = true;
        boolean apostrophes = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '‘' ? c != '"' : c > '”' && (c < '「' || c > '』')) {
                continue;
            }
            int kind = CLOSE.indexOf(c);
            boolean closes = kind >= 0 && counts[kind] > 0 && !isWithinWord(text, i);
            if (kind == STRAIGHT && !straight) {
                continue;
            }
            if (closes) {
                while (open.getFirst().kind() != kind) {
                    counts[open.pop().kind()]--;
                    sure = false;
                }
                OpenQuote last = open.pop();
                counts[kind]--;
                partners[last.offset()] = i;
                partners[i] = last.offset();
            } else if (OPEN.indexOf(c) >= 0) {
                counts[OPEN.indexOf(c)]++;
                open.push(new OpenQuote(OPEN.indexOf(c), i));
            } else if (kind == SINGLE) {
                apostrophes |= !isWithinWord(text, i);
            } else if (kind >= 0) {
                sure = false;
            }
        }
        if (apostrophes) {
            leaveSingle(text, partners);
        }
        return sure && open.isEmpty();
    }

    /** Where an apostrophe may end a word, a pair of single marks is not certain. */
    private static void leaveSingle(String text, int[] partners) {
        for (int i = 0; i < partners.length; i++) {
            if (partners[i] >= 0 && (text.charAt(i) == OPEN.charAt(SINGLE) || text.charAt(i) == CLOSE.charAt(SINGLE))) {
                partners[i] = -1;
            }
        }
    }

    private static boolean isWithinWord(String text, int at) {
        return text.charAt(at) == CLOSE.charAt(SINGLE)
                && at > 0
                && isLatin(text.charAt(at - 1))
                && at + 1 < text.length()
                && isLatin(text.charAt(at + 1));
    }

    private static boolean isLatin(char c) {
        return c < '\u2000' && Character.isLetter(c);
    }

    /** Whether the straight marks of a line are certainly quotation marks, not inches or code. */
    private static boolean isStraight(String text) {
        boolean opens = true;
        for (int i = text.indexOf('"'); i >= 0; i = text.indexOf('"', i + 1)) {
            boolean good = opens
                    ? (i == 0 || isBeside(text.charAt(i - 1), BEFORE_STRAIGHT)) && !isBlank(text, i + 1)
                    : (i + 1 == text.length() || isBeside(text.charAt(i + 1), BEHIND_STRAIGHT))
                            && !isBlank(text, i - 1);
            if (!good) {
                return false;
            }
            opens = !opens;
        }
        return opens;
    }

    private static boolean isBeside(char c, String marks) {
        return c > '~' || marks.indexOf(c) >= 0;
    }

    private static boolean isBlank(String text, int at) {
        return at >= text.length() || Character.isWhitespace(text.charAt(at));
    }
}

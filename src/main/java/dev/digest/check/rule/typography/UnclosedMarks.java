package dev.digest.check.rule.typography;

import dev.digest.check.Finding;
import dev.digest.check.Rule;
import dev.digest.check.SourceLine;
import dev.digest.issue.document.LineSpan;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tracks the opening and closing quotation marks and brackets of a text. */
final class UnclosedMarks {
    /** Opening marks, each before its closing one; full-width brackets last, which match half-width ones. */
    private static final String MARKS = "“”‘’「」『』《》〈〉【】[]()［］（）";

    private static final String STRAIGHT = "\"";
    private static final int BRACKETS = MARKS.indexOf('《') / 2;
    private static final int SINGLE = MARKS.indexOf('‘') / 2;
    private static final int SQUARE = MARKS.indexOf('[') / 2;
    private static final int ROUND_BRACKET = MARKS.indexOf('(') / 2;
    /** Most characters are not marks. */
    private static final BitSet ALL_MARKS = new BitSet();

    private static final String NUMBER =
            "(?:\\d{1,3}(?:\\.\\d{1,2}){0,2}|[A-Za-z\u2460-\u2473]|[ivxIVX]{1,4}|[一二三四五六七八九十]{1,2})$";
    private static final Pattern NUMBERED = Pattern.compile("(?<![A-Za-z\\d])" + NUMBER);
    /** A step number at the start of a clause; only the first may follow text: {@code 有1)}. */
    private static final Pattern STEP = Pattern.compile(
            "(?:^|[\\s\uFFFC。；;：:，,、！!？?…—）)”’」』】>*_#•●])" + NUMBER + "|(?<=\\p{IsHan})[1aA]$|(?<=[和与及或])\\d{1,2}$");

    private static final Pattern SMILE = Pattern.compile("[:;：；]-?$");
    private static final Pattern INTERVAL = Pattern.compile("[^\\p{IsHan}\uFFFC]{0,20}[,;，；][^\\p{IsHan}\uFFFC]{0,20}");
    /** Longer than a step number or an interval. */
    private static final int MAX_DISTANCE = 41;

    static {
        String all = MARKS + STRAIGHT;
        for (int i = 0; i < all.length(); i++) {
            ALL_MARKS.set(all.charAt(i));
        }
    }

    private final Rule rule;
    private final Consumer<Finding> found;
    private final Deque<UnclosedMark> open = new ArrayDeque<>();
    /** The number of open marks of each kind; searching all of them at each mark would take quadratic time. */
    private final int[] opened = new int[ROUND_BRACKET + 1];

    private @Nullable UnclosedMark numbered;
    private int straight;
    private int lastStraight;
    private boolean inches;

    /**
     * An opening mark.
     *
     * @param offset its offset in the file
     * @param certain whether it must be closed
     * @param continues whether text follows it on its line
     */
    private record UnclosedMark(int kind, int offset, boolean certain, boolean continues) {}

    UnclosedMarks(Rule rule, Consumer<Finding> found) {
        this.rule = rule;
        this.found = found;
    }

    void read(SourceLine passage, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (ALL_MARKS.get(text.charAt(i))) {
                read(passage, text, i);
            }
        }
    }

    /** Reports what is still open. Of several marks the first is reported: it may be the cause of the others. */
    void finish() {
        boolean told = false;
        while (!open.isEmpty()) {
            UnclosedMark first = open.removeLast();
            told = told || report(first);
        }
        Arrays.fill(opened, 0);
        if (straight % 2 == 1 && !inches) {
            found.accept(Finding.of(rule, lastStraight, lastStraight + 1));
        }
        numbered = null;
        straight = 0;
        inches = false;
    }

    private boolean report(UnclosedMark mark) {
        if (mark.certain()) {
            found.accept(Finding.of(rule, mark.offset(), mark.offset() + 1));
        }
        return mark.certain();
    }

    private void read(SourceLine passage, String text, int at) {
        char mark = text.charAt(at);
        int index = MARKS.indexOf(mark);
        boolean afterLatin = at > 0 && isLatin(text.charAt(at - 1));
        boolean beforeLatin = at + 1 < text.length() && isLatin(text.charAt(at + 1));
        if (index < 0) {
            straight++;
            lastStraight = passage.from() + at;
            inches |= at > 0 && Character.isDigit(text.charAt(at - 1));
        } else if (kind(mark) == SINGLE && afterLatin && (beforeLatin || mark == '‘')) {
            return; // an apostrophe
        } else if (index % 2 == 0) {
            // A bracket may belong to a link or a note, and ‘ may be an apostrophe.
            boolean sure = mark != '[' && !(mark == '‘' && beforeLatin);
            if (!repeats(text, at)) {
                push(new UnclosedMark(kind(mark), passage.from() + at, sure, !isBlank(text, at + 1, text.length())));
            }
        } else if (!closes(passage, text, at) && !isHarmless(passage, text, at, afterLatin || beforeLatin)) {
            found.accept(Finding.of(rule, passage, at, at + 1).withReason("closed"));
        }
    }

    /** Closes the matching mark; those opened after it stay unclosed. */
    private boolean closes(SourceLine passage, String text, int at) {
        int kind = kind(text.charAt(at));
        UnclosedMark last = open.peek();
        if (last == null
                || (kind == ROUND_BRACKET && !last.certain() && last.kind() == ROUND_BRACKET && isStep(text, at))) {
            return false;
        }
        if (last.kind() == kind || isInterval(last, kind, text, passage.from(), at)) {
            pop();
            if (kind == ROUND_BRACKET
                    && NUMBERED.matcher(precedingText(text, at)).find()) {
                numbered = last;
            }
            return true;
        }
        if (opened[kind] == 0 || text.charAt(at) == ']') {
            return false;
        }
        for (UnclosedMark unclosed = pop(); unclosed.kind() != kind; unclosed = pop()) {
            report(unclosed);
        }
        return true;
    }

    /** A quotation of several paragraphs repeats the opening mark in each and is closed in the last (GB/T 15834). */
    private boolean repeats(String text, int at) {
        UnclosedMark last = open.peek();
        return last != null
                && last.continues()
                && last.kind() == kind(text.charAt(at))
                && last.kind() < BRACKETS
                && isBlank(text, 0, at);
    }

    private static boolean isBlank(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private void push(UnclosedMark mark) {
        open.push(mark);
        opened[mark.kind()]++;
    }

    private UnclosedMark pop() {
        UnclosedMark mark = open.pop();
        opened[mark.kind()]--;
        return mark;
    }

    /** {@code [0,1)} and {@code (f(x),g(x)]}. */
    private static boolean isInterval(UnclosedMark last, int kind, String text, int from, int at) {
        int begin = last.offset() + 1 - from;
        return last.kind() + kind == SQUARE + ROUND_BRACKET
                && Math.abs(last.kind() - kind) == ROUND_BRACKET - SQUARE
                && begin > 0
                && at - begin <= MAX_DISTANCE
                && INTERVAL.matcher(text.substring(begin, at)).matches();
    }

    private boolean isHarmless(SourceLine passage, String text, int at, boolean latin) {
        char mark = text.charAt(at);
        if (kind(mark) == ROUND_BRACKET) {
            if (isStep(text, at)) {
                reopen();
                return true;
            }
            return SMILE.matcher(precedingText(text, at)).find();
        }
        boolean arrow = passage.span().kind() != LineSpan.LineSpanKind.FIELD && (mark == '》' || mark == '〉');
        return mark == ']' || (mark == '’' && latin) || (arrow && isBlank(text, at + 1, text.length()));
    }

    /**
     * A step shows that a number before it, {@code （1）}, may have been a step as well, inside a bracket around all of
     * them.
     */
    private void reopen() {
        if (numbered != null) {
            push(new UnclosedMark(ROUND_BRACKET, numbered.offset(), false, true));
            numbered = null;
        }
    }

    private static boolean isStep(String text, int at) {
        return STEP.matcher(precedingText(text, at)).find();
    }

    private static String precedingText(String text, int at) {
        return text.substring(Math.max(0, at - MAX_DISTANCE), at);
    }

    private static boolean isLatin(char c) {
        return Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
    }

    private static int kind(char mark) {
        int pair = MARKS.indexOf(mark) / 2;
        return pair > ROUND_BRACKET ? pair - 2 : pair;
    }
}

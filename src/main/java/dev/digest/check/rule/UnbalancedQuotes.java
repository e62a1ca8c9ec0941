package dev.digest.check.rule;

import dev.digest.check.Finding;
import dev.digest.check.Passage;
import dev.digest.check.Proof;
import dev.digest.check.Rule;
import dev.digest.check.Severity;
import dev.digest.issue.reading.Label;
import dev.digest.issue.reading.Part;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A quotation mark or bracket that is not closed, or closed and not opened.
 *
 * <p>Wrong: {@code “思维链}, {@code (CFT}
 *
 * <p>Right: {@code “思维链”}, {@code 1)} as the number of a step, {@code [0,1)}
 */
final class UnbalancedQuotes implements Rule {
    private static final String OPEN = "“「『《【(\uFF08";
    private static final String CLOSE = "”」』》】)\uFF09";
    private static final Pattern STEP = Pattern.compile("(?:^|[^\\p{L}\\p{N}])[\\p{L}\\p{N}]{1,3}$");
    private static final Pattern OPEN_INTERVAL = Pattern.compile("\\[[^\\[\\]()]{1,20}$");
    private static final Pattern INTERVAL = Pattern.compile("\\([^\\[\\]()]{1,20}\\]");

    /** A mark that was opened: which, and where in the file. */
    private record Open(int kind, int at) {}

    @Override
    public String name() {
        return "quote.unbalanced";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void check(Proof proof, Consumer<Finding> found) {
        Deque<Open> open = new ArrayDeque<>();
        Part before = new Part(0, Part.Kind.UNREAD, Optional.empty(), "", true, Part.Owner.NONE, "");
        for (Passage passage : proof.passages()) {
            Part part = passage.part();
            if (!part.label().equals(before.label())
                    || part.begins()
                    || !part.owner().equals(before.owner())) {
                end(open, found);
            }
            before = part;
            if (part.kind() == Part.Kind.FIELD) {
                check(passage, part.is(Label.TITLE) ? passage.plain() : passage.text(), open, found);
            }
        }
        end(open, found);
    }

    private void check(Passage passage, String text, Deque<Open> open, Consumer<Finding> found) {
        for (int i = 0; i < text.length(); i++) {
            if (!isMark(text.charAt(i))) {
                continue;
            }
            int opened = kind(OPEN.indexOf(text.charAt(i)));
            int closed = kind(CLOSE.indexOf(text.charAt(i)));
            if (opened >= 0 && !INTERVAL.matcher(text).region(i, text.length()).lookingAt()) {
                open.push(new Open(opened, passage.from() + i));
            } else if (closed >= 0 && !open.isEmpty() && open.peek().kind() == closed) {
                open.pop();
            } else if (closed >= 0 && !isHarmless(text.substring(Math.max(0, i - 25), i), closed)) {
                found.accept(Finding.of(this, passage, i, i + 1).because("closed"));
            }
        }
    }

    /** Whether one of the marks can be there; nearly all characters are none. */
    private static boolean isMark(char c) {
        boolean quote = c == '“' || c == '”' || (c >= '\u300A' && c <= '\u3011');
        return quote || c == '(' || c == ')' || c == '\uFF08' || c == '\uFF09';
    }

    /** Round brackets are of one kind, be they full or half. */
    private static int kind(int index) {
        return Math.min(index, OPEN.indexOf('('));
    }

    private static boolean isHarmless(String before, int kind) {
        boolean round = kind == OPEN.indexOf('(');
        return round
                && (STEP.matcher(before).find()
                        || OPEN_INTERVAL.matcher(before).find()
                        || before.matches("(?s).*[:;]-?"));
    }

    private void end(Deque<Open> open, Consumer<Finding> found) {
        if (!open.isEmpty()) {
            Open first = open.peekLast();
            found.accept(Finding.of(this, first.at(), first.at() + 1));
        }
        open.clear();
    }
}

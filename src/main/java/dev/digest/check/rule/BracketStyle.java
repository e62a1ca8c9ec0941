package dev.digest.check.rule;

import dev.digest.check.CheckContext;
import dev.digest.check.Finding;
import dev.digest.check.Rule;
import dev.digest.check.SourceLine;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Brackets of another width than the house's ({@code check.house.brackets}). Half ones in Latin text, formulas, and the
 * numbers of steps are left.
 *
 * <p>Wrong: {@code 模型(CFT)} where the house has full ones
 *
 * <p>Right: {@code 模型（CFT）}, {@code P(x)}, {@code 1)} as the number of a step
 */
final class BracketStyle implements Rule {
    private static final String HALF = "()";
    private static final String FULL = "\uFF08\uFF09";
    /** What ends with a bracket that need not close another one: the number of a step, a face. */
    private static final Pattern ENUMERATION_OR_SMILEY =
            Pattern.compile("[^\\p{L}\\p{N}(\uFF08][\\p{L}\\p{N}]{1,3}$|[:;]-?$");

    /** Two brackets; doubtful when the one that closes may be none. */
    private record BracketPair(int open, int close, boolean doubtful) {}

    @Override
    public String name() {
        return "bracket.style";
    }

    @Override
    public void check(CheckContext context, Consumer<Finding> found) {
        String brackets = context.houseStyle().brackets();
        if (brackets.equals("any")) {
            return;
        }
        boolean full = brackets.equals("full");
        for (SourceLine passage : context.editorialLines()) {
            if (passage.containsAny(full ? HALF : FULL, 0)) {
                check(passage, full, brackets, found);
            }
        }
    }

    private void check(SourceLine passage, boolean full, String brackets, Consumer<Finding> found) {
        String text = passage.text();
        String right = full ? FULL : HALF;
        List<BracketPair> all = new ArrayList<>();
        boolean sure = pair(text, all);
        MarkPairs pairs = new MarkPairs(passage);
        for (BracketPair pair : all) {
            boolean wrong = right.indexOf(text.charAt(pair.open())) < 0 || right.indexOf(text.charAt(pair.close())) < 0;
            if (wrong && (!full || isOfChinese(text, pair, pairs))) {
                pairs.add(pair.open(), right.charAt(0), pair.close(), right.charAt(1));
            }
        }
        pairs.report(this, brackets, sure, found);
    }

    /** Finds the pairs; whether none that opens is left. Where one that closes is left, the doubtful are none. */
    private static boolean pair(String text, List<BracketPair> all) {
        Deque<Integer> open = new ArrayDeque<>();
        boolean closed = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(' || c == '[' || c == '\uFF08') {
                open.push(i);
            } else if ((c == ')' || c == ']' || c == '\uFF09') && open.isEmpty()) {
                closed |= c != ']';
            } else if (c == ')' || c == ']' || c == '\uFF09') {
                // An interval such as [0,1) is closed by a bracket of the other kind.
                int from = open.pop();
                if (c != ']' && text.charAt(from) != '[') {
                    String before = text.substring(Math.max(from + 1, i - 5), i);
                    all.add(new BracketPair(
                            from, i, ENUMERATION_OR_SMILEY.matcher(before).find()));
                }
            }
        }
        if (closed) {
            all.removeIf(BracketPair::doubtful);
        }
        return open.isEmpty();
    }

    /** Not those of a link, nor of a formula such as P(x). */
    private static boolean isOfChinese(String text, BracketPair pair, MarkPairs pairs) {
        char before = pair.open() == 0 ? ' ' : text.charAt(pair.open() - 1);
        boolean formula = before < '\u2000' && Character.isLetterOrDigit(before);
        return before != ']'
                && (pairs.holdChinese(pair.open(), pair.close())
                        || (!formula && pairs.touchChinese(pair.open(), pair.close())));
    }
}

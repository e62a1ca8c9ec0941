package dev.digest.check.rule.issue;

import dev.digest.check.CheckContext;
import dev.digest.check.Finding;
import dev.digest.check.Rule;
import dev.digest.check.SourceLine;
import dev.digest.check.text.Numeral;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number at the start of a line that does not continue the sequence. A list may restart at 1, and Markdown renumbers
 * its own lists ({@code 1. }), whatever is typed.
 *
 * <p>Wrong: {@code 5、} behind {@code 5、}, {@code 3)} behind {@code 1)}, {@code 1、} between {@code 6、} and {@code 8、}
 *
 * <p>Right: {@code 6、} behind {@code 5、}, {@code 2)} behind {@code 1)}, {@code 1、} where another list begins
 */
public final class ListNumbering implements Rule {
    private static final Pattern NUMBER =
            Pattern.compile("[\\s\uFEFF#>*_-]{0,12}([（(]?)" + "(\\d{1,3}|[一二三四五六七八九十]{1,3})(、|[）)]|[.．](?=[^\\s\\d]))");

    /** A numbered line, and the offsets of the number in it. */
    private record Item(SourceLine passage, int from, int to, int number) {}

    @Override
    public String name() {
        return "list.numbering";
    }

    @Override
    public void check(CheckContext context, Consumer<Finding> found) {
        Map<String, List<Item>> lists = new HashMap<>();
        for (SourceLine passage : context.lines()) {
            if (!passage.isCode()) {
                add(passage, lists);
            }
        }
        for (List<Item> list : lists.values()) {
            check(list, found);
        }
    }

    private static void add(SourceLine passage, Map<String, List<Item>> lists) {
        int words = passage.textStart();
        Matcher number =
                NUMBER.matcher(passage.raw()).region(words, passage.raw().length());
        if (number.lookingAt()) {
            String digits = number.group(2);
            String marks = number.group(1) + number.group(3);
            String style = (Character.isDigit(digits.charAt(0)) ? "1" : "一")
                    + marks.replace('（', '(').replace('）', ')');
            lists.computeIfAbsent(style, key -> new ArrayList<>())
                    .add(new Item(passage, number.start(2), number.end(3), Numeral.of(digits)));
        }
    }

    private void check(List<Item> list, Consumer<Finding> found) {
        int before = 0;
        for (int i = 0; i < list.size(); i++) {
            Item item = list.get(i);
            int next = i + 1 < list.size() ? list.get(i + 1).number() : 0;
            boolean wrong = before > 0 && isWrong(before, item.number(), next);
            if (wrong) {
                found.accept(
                        Finding.of(this, item.passage(), item.from(), item.to()).withDetails(before + 1, before));
            }
            before = wrong ? meant(before, item.number(), next) : item.number();
        }
    }

    private static boolean isWrong(int before, int number, int next) {
        if (number == before + 1) {
            return false;
        }
        boolean between = next == before + 2 || (next == before + 1 && next > 2);
        return number == before ? number > 1 || between : number > before ? !isRun(number, next, before) : between;
    }

    /** If the numbers jump far ahead, it is another list. */
    private static boolean isRun(int number, int next, int before) {
        return number > before + 3 && next == number + 1;
    }

    /** The expected number, judged by the following one. */
    private static int meant(int before, int number, int next) {
        return next == number + 1 ? number : next == before + 1 ? before : before + 1;
    }
}

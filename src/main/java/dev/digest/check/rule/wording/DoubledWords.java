package dev.digest.check.rule.wording;

import dev.digest.check.CheckContext;
import dev.digest.check.Finding;
import dev.digest.check.LineTraits;
import dev.digest.check.Rule;
import dev.digest.check.SourceLine;
import dev.digest.check.text.Script;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word repeated by mistake.
 *
 * <p>Wrong: {@code 最强的的工具}, {@code 挂在在云上}, {@code 根据根据需求}, {@code 这个词这个词很新}, {@code of the the model}
 *
 * <p>Right: {@code 看看}, {@code 非常非常}, {@code 哔哩哔哩}, {@code 目的的}, {@code 现在在}, {@code all that that implies}
 */
public final class DoubledWords implements Rule {
    /**
     * Characters that are seldom doubled, with exceptions: before the bar preceding characters ({@code 目的的}), after it
     * following ones ({@code 了了解}).
     */
    private static final String CHARACTERS =
            "的目标之有|确士 了为|解结然事不却 在存现实所内外潜自正好|线职场读校建途此野乎 是但可只还就总要于凡国|非否 和总温饱柔暖中谦共平缓|美气平谐解睦 "
                    + "与参赋给|会否众其 为成作认因行以称视尤极更|了何 被|子单套褥告动 把|手握关控柄戏脉 将即必终|军领士来近要帅 而然反从因时|且已 "
                    + "也维| 都成首京古故帝港|市会城灵 就成造高将|业医座地职餐寝绪是 很| 从服听遵顺自|事业属前此来 并合兼|非且发购列行不 "
                    + "及以涉普提触危顾|时格其物早 这|样些里 该应活| 其尤极|他它中实余次 向方面导倾走趋志一意|量上前日来导往 由自理缘|于此来 "
                    + "使即促致假驱大|用得者命 但| 或抑|许者 它|们 有所没只拥具享含占|人时关效利限趣待机序点没些 要需只主重必想摘|求是点素么";

    /** Words that are never doubled. */
    private static final String WORDS = "根据 通过 可以 我们 你们 他们 它们 这个 那个 以及 因此 因为 所以 如果 但是 对于 关于 使用 进行 提供 支持 没有 "
            + "已经 可能 需要 其中 并且 为了 作为 由于 同时 目前 现在 这些 那些 这样 就是 不是 还是 或者 而且 然后 此外 能够 基于 利用 "
            + "采用 包括 随着 除了 虽然 这里 那里 本文 作者 我的 之间 以上 之后 之前 提出 实现 方法 问题 论文 文章 公司 用户 "
            + "项目 工具 一种 有关 针对 以下 从而 尤其 特别是 甚至 只要 只有 无论 不仅 称为 属于 用于 位于 来自";
    /** Characters that extend a word into another one: {@code 使用使用者}. */
    private static final String WORD_GOES_ON = "者商性们方界式名组群";

    /** In question words and indefinites. */
    private static final String ANY = "谁哪什怎几多何";

    private static final int LONGEST = 8;

    /** Small words of English that nobody writes twice on purpose. */
    private static final Pattern ENGLISH =
            Pattern.compile("(?i)(?<![\\w'’-])(a|an|the|of|to|in|on|at|by|for|from|with|into|than"
                    + "|and|or|but|as|if|then|when|which|whose|this|these|those|their|its|it|we|they|are|was|were|be|been|has|have"
                    + "|not|can|may|will|also|more|between|only)\\s{1,3}(?=\\1(?![\\w'’-]))");

    private static final Map<Character, String[]> BESIDE = beside();
    private static final List<String> KNOWN = List.of(WORDS.split(" ", -1));

    private static Map<Character, String[]> beside() {
        Map<Character, String[]> beside = new HashMap<>();
        for (String entry : CHARACTERS.split(" ", -1)) {
            beside.put(entry.charAt(0), entry.substring(1).split("\\|", -1));
        }
        return beside;
    }

    @Override
    public String name() {
        return "words.doubled";
    }

    @Override
    public void check(CheckContext context, Consumer<Finding> found) {
        for (SourceLine passage : context.editorialLines()) {
            check(passage, found);
            if (passage.has(LineTraits.BLANK) && hasDoubledWord(passage.text())) {
                english(passage, found);
            }
        }
    }

    /** Whether the letters before a blank are also behind it: a quick look, since few lines have such words. */
    private static boolean hasDoubledWord(String text) {
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isBlank(c)) {
                int next = i + 1;
                while (next < text.length() && isBlank(text.charAt(next))) {
                    next++;
                }
                if (start < i && text.regionMatches(true, start, text, next, i - start)) {
                    return true;
                }
                start = next;
                i = next - 1;
            } else if (!isLetter(c)) {
                start = i + 1;
            }
        }
        return false;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** What {@code \s} matches. */
    private static boolean isBlank(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    private void english(SourceLine passage, Consumer<Finding> found) {
        Matcher word = ENGLISH.matcher(passage.text());
        while (word.find()) {
            int end = word.end() + word.group(1).length();
            found.accept(passage.fixed(Finding.of(this, passage, word.start(), end), word.group(1)));
        }
    }

    private void check(SourceLine passage, Consumer<Finding> found) {
        String text = passage.text();
        int at = 0;
        while (at + 1 < text.length()) {
            int length = repeated(text, at);
            if (length > 0) {
                String once = text.substring(at, at + length);
                Finding finding = Finding.of(this, passage, at, at + 2 * length);
                boolean sure = length == 2 || once.equals("的");
                found.accept(sure ? passage.fixed(finding, once) : finding.withDetails(once));
            }
            at += Math.max(1, 2 * length);
        }
    }

    /** The length of the word that is repeated here by mistake; 0 when there is none. */
    private static int repeated(String text, int at) {
        if (!Script.isHan(text.charAt(at))) {
            return 0;
        }
        if (text.charAt(at) == text.charAt(at + 1)) {
            return isDoubledCharacter(text, at) ? 1 : 0;
        }
        for (int length = 2; length <= LONGEST && at + 2 * length <= text.length(); length++) {
            if (text.charAt(at) == text.charAt(at + length) && isDoubledWord(text, at, length)) {
                return length;
            }
        }
        return 0;
    }

    private static boolean isDoubledCharacter(String text, int at) {
        char c = text.charAt(at);
        if (c == '号') {
            return Script.isDigit(text, at - 1) && Script.isOneOf(text, at + 2, "码");
        }
        boolean more = Script.isOneOf(text, at - 1, text.substring(at, at + 1))
                || Script.isOneOf(text, at + 2, text.substring(at, at + 1));
        String[] beside = BESIDE.get(c);
        return !more
                && beside != null
                && !Script.isOneOf(text, at - 1, beside[0])
                && !Script.isOneOf(text, at + 2, beside[1]);
    }

    private static boolean isDoubledWord(String text, int at, int length) {
        if (!text.regionMatches(at, text, at + length, length)) {
            return false;
        }
        String word = text.substring(at, at + length);
        String next = text.substring(at + 2 * length, Math.min(text.length(), at + 3 * length));
        if (next.equals(word) || Script.isOneOf(text, at + 2 * length, WORD_GOES_ON)) {
            return false;
        }
        return length == 2 ? KNOWN.contains(word) : isPhrase(word);
    }

    /** Excludes phrases such as 一步一步 and 想拿多少拿多少, and words that are repetitions themselves. */
    private static boolean isPhrase(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!Script.isHan(word.charAt(i)) || ANY.indexOf(word.charAt(i)) >= 0) {
                return false;
            }
        }
        boolean period = word.charAt(0) == word.charAt(1) || word.startsWith(word.substring(2));
        return word.charAt(0) != '一' && !period;
    }
}

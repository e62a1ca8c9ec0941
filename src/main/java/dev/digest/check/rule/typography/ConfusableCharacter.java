package dev.digest.check.rule.typography;

import dev.digest.check.CheckContext;
import dev.digest.check.Finding;
import dev.digest.check.Rule;
import dev.digest.check.SourceLine;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A character that looks like another: 丨 (U+4E28) for a bar, CJK radicals and compatibility forms, Greek and Cyrillic
 * letters within Latin words.
 *
 * <p>Wrong: {@code 第27期丨报告}, {@code 成⻓} with a radical, {@code ВERT} with a Cyrillic В
 *
 * <p>Right: {@code 第27期|报告}, {@code 成长}, {@code BERT}
 */
public final class ConfusableCharacter implements Rule {
    private static final Pattern FORM = Pattern.compile("[丨\\u2E80-\\u2FD5\\uF900-\\uFAD9]");
    private static final Pattern MIXED = Pattern.compile(
            "(?<=[A-Za-z])[\\p{IsCyrillic}ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο]|[\\p{IsCyrillic}ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο](?=[A-Za-z])");
    /**
     * Lookalikes that NFKC does not map. Of the radicals, those that Unicode encodes as ideographs with glyphs in
     * common fonts.
     */
    private static final String LOOKALIKES = "丨АВЕКМНОРСТХаеорсухіΑΒΕΖΗΙΚΜΝΟΡΤΥΧο"
            + "⺁⺂⺃⺄⺅⺆⺈⺉⺊⺋⺌⺍⺎⺏⺐⺒⺓⺔⺕⺖⺗⺘⺙⺛⺜⺝⺞⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺫⺬⺭"
            + "⺯⺰⺱⺲⺳⺴⺶⺹⺺⺻⺼⺾⺿⻀⻁⻂⻃⻄⻅⻆⻈⻉⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻖⻗⻘⻙⻚⻛⻜⻝"
            + "⻟⻠⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲";

    private static final String RIGHT = "|ABEKMHOPCTXaeopcyxiABEZHIKMNOPTYXo"
            + "厂乛乚乙亻冂刀刂卜㔾小小兀尣尢巳幺彑彐忄心扌攵旡日月歺民氵氺灬爫爫丬牛犭王目示礻"
            + "糹纟罓罒㓁冗羊耂肀聿肉艹艹艹虎衤覀西见角讠贝车辶辶辶邑钅長镸长门阝雨青韦页风飞食"
            + "飠饣马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀";

    @Override
    public String name() {
        return "char.confusable";
    }

    @Override
    public void check(CheckContext context, Consumer<Finding> found) {
        for (SourceLine passage : context.lines()) {
            if (isSuspect(passage.raw())) {
                FORM.matcher(passage.raw()).results().forEach(reporter(passage, found));
                MIXED.matcher(passage.raw()).results().forEach(reporter(passage, found));
            }
        }
    }

    /** A cheap test for Greek, Cyrillic, radicals and compatibility forms, since few lines contain any. */
    private static boolean isSuspect(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (isSuspect(line.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSuspect(char c) {
        return c == '丨' || (c >= 0x0370 && c < 0x0530) || (c >= 0x2DE0 && c < 0x2FE0) || (c >= 0xF900 && c < 0xFB00);
    }

    private Consumer<java.util.regex.MatchResult> reporter(SourceLine passage, Consumer<Finding> found) {
        return match -> {
            String right = replacement(match.group());
            Finding finding = Finding.of(this, passage, match.start(), match.end())
                    .withDetails(
                            right,
                            String.format(Locale.ROOT, "U+%04X", match.group().codePointAt(0)));
            boolean mends = passage.isEditorial() && passage.isUnmasked(match.start(), match.end());
            if (!right.equals(match.group())) {
                found.accept(mends ? finding.withFix(right) : finding);
            }
        };
    }

    private static String replacement(String character) {
        String plain = Normalizer.normalize(character, Normalizer.Form.NFKC);
        int at = LOOKALIKES.indexOf(plain);
        return at < 0 ? plain : RIGHT.substring(at, at + 1);
    }
}

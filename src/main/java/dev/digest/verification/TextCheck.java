package dev.digest.verification;

import dev.digest.verification.Discrepancy.DiscrepancyKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks for what careless software and models leave in a text: refusals, filler, broken formulas, another language. */
public final class TextCheck {
    private static final double LEAST_CHINESE = 0.3;
    private static final int SHORTEST = 20;
    private static final Pattern FILLER = Pattern.compile(
            "作为(?:一个|一名|一款)?(?:AI|人工智能|大?语言模型|智能助手)[^，。；]{0,12}"
                    + "|(?:很|非常)?抱歉[，,]?|对不起[，,]|我(?:无法|不能|没有办法)[^，。；]{0,16}"
                    + "|(?:摘要|原文|文中|论文|作者|本文)[^，。；]{0,6}(?:未|没有)(?:明确)?(?:给出|提供|提及|说明|提到|披露)[^，。；]{0,12}"
                    + "|^\\s*未知[。.]?\\s*$|(?<=[：:为是])未知(?![\\p{IsHan}])|(?:细节|数据|结果|作者|机构|性能|信息|数值|指标|规模|来源)(?:均|仍|目前|尚)?未知(?![\\p{IsHan}])"
                    + "|暂无(?:信息|内容|数据|摘要)?|无法(?:获取|确定|提供|得知|生成|总结)(?:相关|该|更多|具体|完整)?(?:的)?(?:摘要|信息|内容|答案|翻译|论文|原文|总结)"
                    + "|(?:总结|生成|翻译)失败"
                    + "|以下是[^，。]{0,16}(?:摘要|总结|翻译|回答|内容)[：:]|(?:好的|当然)[，,!！]|希望(?:这|以上|对您)[^，。]{0,12}帮助"
                    + "|(?i:as an ai (?:language )?model|i(?:'m| am) sorry|i cannot (?:help|assist|provide)|summary generation failed"
                    + "|here is (?:the|a) (?:summary|translation)|ignore (?:all )?previous instructions|lorem ipsum|\\bTODO\\b|\\bN/A\\b)");
    private static final Pattern DAMAGED = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F\uFFFD]"
            + "|\\t(?=[a-z])|(?<![A-Za-z\\\\])(?:ext|extbf|extit|heta|imes|frac|rac|abla|eta|ightarrow|oindent|athbf|athcal|athrm)\\{"
            + "|(?<![A-Za-z\\\\])(?:heta|imes|ightarrow|abla|ambda|lpha)(?![A-Za-z])");
    private static final Pattern FIRST = Pattern.compile("首次|首个|第一个|首创|首度");

    private TextCheck() {}

    /** What is wrong with the form of a text. */
    public static List<Discrepancy> form(String text) {
        List<Discrepancy> found = new ArrayList<>(damage(text));
        found.addAll(filler(text));
        return found;
    }

    /** Formulas of which an escape was eaten, and characters that no text has. */
    public static List<Discrepancy> damage(String text) {
        List<Discrepancy> found = new ArrayList<>();
        addAll(DAMAGED, DiscrepancyKind.DAMAGE, text, found);
        return found;
    }

    /** Refusals, and words in place of an answer. */
    public static List<Discrepancy> filler(String text) {
        List<Discrepancy> found = new ArrayList<>();
        addAll(FILLER, DiscrepancyKind.REFUSAL, text, found);
        return found;
    }

    /** The share of Chinese characters, if it is too small for a Chinese text. */
    public static List<Discrepancy> language(String text) {
        String plain = Prose.of(text);
        long letters = plain.codePoints().filter(Character::isLetter).count();
        long chinese = plain.codePoints().filter(Character::isIdeographic).count();
        boolean isOther = letters >= SHORTEST && chinese < LEAST_CHINESE * letters;
        return isOther
                ? List.of(Discrepancy.of(
                        DiscrepancyKind.LANGUAGE, 0, text.length(), String.valueOf(100 * chinese / letters)))
                : List.of();
    }

    /** Claims to be the first that the source does not make. */
    public static List<Discrepancy> first(String text, SourceEvidence source) {
        List<Discrepancy> found = new ArrayList<>();
        if (FIRST.matcher(text).find() && !source.claimsToBeFirst()) {
            addAll(FIRST, DiscrepancyKind.FIRST, text, found);
        }
        return found;
    }

    private static void addAll(Pattern pattern, DiscrepancyKind kind, String text, List<Discrepancy> found) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(Discrepancy.of(kind, matcher.start(), matcher.end(), matcher.group()));
        }
    }
}

package dev.digest.verification;

import dev.digest.paper.TextLanguage;
import dev.digest.verification.Discrepancy.DiscrepancyKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what careless software and language models leave in a text: refusals, filler, broken formulas, another
 * language.
 */
public final class TextCheck {
    private static final double LEAST_CHINESE = 0.3;
    private static final double MOST_CHINESE_IN_ENGLISH = 0.1;
    private static final int SHORTEST = 20;
    private static final List<CuedPattern> FILLER = List.of(
            CuedPattern.of(
                    "作为(?:一个|一名|一款)?(?:AI|人工智能|大?语言模型|智能助手)[^，。；]{0,12}", "作为AI 作为人工智能 作为语言模型 作为大语言模型 作为智能助手 作为一"),
            CuedPattern.of("(?:很|非常)?抱歉[，,]?|对不起[，,]", "抱歉 对不起"),
            CuedPattern.of("我(?:无法|不能|没有办法)[^，。；]{0,16}", "我无法 我不能 我没有办法"),
            CuedPattern.of(
                    "(?:摘要|原文|文中|论文|作者|本文)[^，。；]{0,6}(?:未|没有)(?:明确)?(?:给出|提供|提及|说明|提到|披露)[^，。；]{0,12}",
                    "未给出 未提 未说明 未披露 未明确 没有给出 没有提 没有说明 没有披露 没有明确"),
            CuedPattern.of(
                    "^\\s*未知[。.]?\\s*$|(?<=[：:为是])未知(?![\\p{IsHan}])"
                            + "|(?:细节|数据|结果|作者|机构|性能|信息|数值|指标|规模|来源)(?:均|仍|目前|尚)?未知(?![\\p{IsHan}])",
                    "未知"),
            CuedPattern.of("暂无(?:信息|内容|数据|摘要)?", "暂无"),
            CuedPattern.of(
                    "无法(?:获取|确定|提供|得知|生成|总结)(?:相关|该|更多|具体|完整)?(?:的)?(?:摘要|信息|内容|答案|翻译|论文|原文|总结)",
                    "无法获取 无法确定 无法提供 无法得知 无法生成 无法总结"),
            CuedPattern.of("(?:总结|生成|翻译)失败", "失败"),
            CuedPattern.of("以下是[^，。]{0,16}(?:摘要|总结|翻译|回答|内容)[：:]", "以下是"),
            CuedPattern.of("(?:好的|当然)[，,!！]|希望(?:这|以上|对您)[^，。]{0,12}帮助", "好的 当然 希望"),
            CuedPattern.of(
                    "(?i:as an ai (?:language )?model|i(?:'m| am) sorry|i cannot (?:help|assist|provide)"
                            + "|summary generation failed|here is (?:the|a) (?:summary|translation)"
                            + "|ignore (?:all )?previous instructions|lorem ipsum|\\bTODO\\b|\\bN/A\\b)",
                    "model sorry cannot failed summary translation instructions ipsum todo n/a"),
            CuedPattern.of(
                    "(?i)\\bthe (?:abstract|paper|source|text) (?:does not|doesn['’]t) (?:mention|specify|provide|state|disclose|say)\\b[^.;]{0,60}"
                            + "|\\b(?:is|are|was|were) not (?:mentioned|specified|provided|disclosed|stated) in the (?:abstract|paper|source|text)\\b"
                            + "|\\bno (?:abstract|summary) (?:is |was )?(?:available|provided)\\b|^\\s*(?:unknown|not available)[.]?\\s*$"
                            + "|^\\s*(?:sure|certainly|of course)[,!]",
                    "abstract paper source text summary unknown available sure certainly course"));
    private static final Pattern DAMAGED = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F\uFFFD]"
            + "|\\t(?=[a-z])|(?<![A-Za-z\\\\])(?:ext|extbf|extit|heta|imes|frac|rac|abla|eta|ightarrow|oindent|athbf|athcal|athrm)\\{"
            + "|(?<![A-Za-z\\\\])(?:heta|imes|ightarrow|abla|ambda|lpha)(?![A-Za-z])");
    private static final Pattern FIRST = Pattern.compile(
            "首次|首个|第一个|首创|首度"
                    + "|(?i)\\b(?:for the first time|first[- ]ever|unprecedented|the first (?:[a-z-]{1,30} ){0,3}?(?:to|that|which))\\b");

    private TextCheck() {}

    /** The formal discrepancies of a text. */
    public static List<Discrepancy> form(String text) {
        List<Discrepancy> found = new ArrayList<>(damage(text));
        found.addAll(filler(text));
        return found;
    }

    /** Formulas that lost an escape, and characters that do not occur in text. */
    public static List<Discrepancy> damage(String text) {
        List<Discrepancy> found = new ArrayList<>();
        Matcher damaged = DAMAGED.matcher(text);
        if (damaged.find()) {
            addAll(damaged, DiscrepancyKind.DAMAGE, found);
        }
        return found;
    }

    /** Refusals and placeholders. */
    public static List<Discrepancy> filler(String text) {
        List<Discrepancy> found = new ArrayList<>();
        String lower = text.toLowerCase(Locale.ROOT);
        for (CuedPattern filler : FILLER) {
            Optional<Matcher> matcher = filler.find(text, lower);
            if (matcher.isPresent()) {
                addAll(matcher.get(), DiscrepancyKind.REFUSAL, found);
            }
        }
        return found.size() > 1 ? withoutOverlaps(found) : found;
    }

    private static List<Discrepancy> withoutOverlaps(List<Discrepancy> found) {
        found.sort((one, other) -> one.from() - other.from());
        List<Discrepancy> apart = new ArrayList<>();
        int end = 0;
        for (Discrepancy one : found) {
            if (one.from() >= end) {
                apart.add(one);
                end = one.to();
            }
        }
        return apart;
    }

    /** Reports the share of Chinese characters, if it is too small for a Chinese text. */
    public static List<Discrepancy> language(String text) {
        return language(text, TextLanguage.CHINESE);
    }

    /** Reports the share of Chinese characters, if it is none of a text in a language. */
    static List<Discrepancy> language(String text, TextLanguage language) {
        String plain = Prose.of(text);
        int letters = 0;
        int chinese = 0;
        for (int i = 0; i < plain.length(); i += Character.charCount(plain.codePointAt(i))) {
            int c = plain.codePointAt(i);
            letters += Character.isLetter(c) ? 1 : 0;
            chinese += Character.isIdeographic(c) ? 1 : 0;
        }
        boolean isOther = letters >= SHORTEST
                && (language == TextLanguage.ENGLISH
                        ? chinese > MOST_CHINESE_IN_ENGLISH * letters
                        : chinese < LEAST_CHINESE * letters);
        return isOther
                ? List.of(Discrepancy.of(
                        DiscrepancyKind.LANGUAGE, 0, text.length(), String.valueOf(100 * chinese / letters)))
                : List.of();
    }

    /** Claims of novelty that the source does not make. */
    public static List<Discrepancy> first(String text, SourceEvidence source) {
        List<Discrepancy> found = new ArrayList<>();
        Matcher first = FIRST.matcher(text);
        if (first.find() && !source.claimsToBeFirst()) {
            addAll(first, DiscrepancyKind.FIRST, found);
        }
        return found;
    }

    /** Adds the match that was found and all that follow it. */
    private static void addAll(Matcher match, DiscrepancyKind kind, List<Discrepancy> found) {
        do {
            found.add(Discrepancy.of(kind, match.start(), match.end(), match.group()));
        } while (match.find());
    }
}

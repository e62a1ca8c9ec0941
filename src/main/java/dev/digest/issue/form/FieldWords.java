package dev.digest.issue.form;

import dev.digest.issue.document.FieldLabel;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Common labels of fields: before a colon, in column heads, as link texts, as keys of front matter. */
final class FieldWords {
    private static final Map<String, FieldLabel> LABELS = new HashMap<>();
    private static final Map<String, FieldLabel> COLUMNS = new HashMap<>();
    private static final Map<String, FieldLabel> KEYS = new HashMap<>();
    /** The labels that stand for keys of front matter. */
    private static final Map<FieldLabel, String> USUAL = Map.of(
            FieldLabel.TITLE, "标题",
            FieldLabel.TITLE_ZH, "中文标题",
            FieldLabel.AUTHORS, "作者",
            FieldLabel.INSTITUTIONS, "机构",
            FieldLabel.DOWNLOAD, "链接",
            FieldLabel.RESOURCE, "代码链接",
            FieldLabel.SUMMARY, "简介",
            FieldLabel.RECOMMENDATION, "推荐理由");

    private static final Pattern LABEL = Pattern.compile(
            "[\\s\\u00A0>•●▪◦·■◆▶►📄📝🔗💻📥🏢👥⭐🏷️\uFE0F-]{0,8}[【\\[]?\\s{0,3}((?i:TL;DR)|[^\\s:：【】\\[\\]|，。,.;；][^:：【】\\[\\]|，。,;；]{0,29}?)\\s{0,3}[】\\]]?\\s{0,3}[:：]\\s*+(?!//)");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern MARKS = Pattern.compile("[\\p{So}\\uFE0F\\[\\]【】()（）]");
    private static final Pattern MARKS_AND_BLANKS = Pattern.compile("[\\p{So}\\uFE0F\\[\\]【】()（）\\s]");
    private static final Pattern PDF = Pattern.compile("(?i).*\\bpdf\\b.*");
    private static final Pattern PAPER_SITE =
            Pattern.compile("(?i)https?://(?:[a-z.]*arxiv\\.org|openreview\\.net|aclanthology\\.org|doi\\.org)/.*");
    private static final Pattern PAPER = Pattern.compile(
            "(?i).*(?:\\bpdf\\b|\\bpaper|论文|原文|全文|arxiv|\\babs\\b|openreview|\\bdoi\\b|\\blink\\b|链接|地址|阅读).*");
    private static final Pattern OTHER = Pattern.compile(
            "(?i).*(?:\\bcode\\b|代码|源码|仓库|github|gitee|开源|项目|project|\\bdemo\\b|\\bmodels?\\b|模型|\\bdata|数据|主页|home ?page|website|slides|video|视频|tweet|twitter|\\bblog\\b|summary|hugging).*");

    static {
        put(LABELS, FieldLabel.TITLE, "标题|论文标题|论文题目|论文名称|论文名|文章标题|题目|英文标题|名称|项目名称|title|paper title|name");
        put(LABELS, FieldLabel.TITLE_ZH, "中文标题|中文题目|中文名|译名|标题翻译|题目翻译|chinese title");
        put(
                LABELS,
                FieldLabel.INSTITUTIONS,
                "机构|单位|作者单位|作者机构|研究机构|所属机构|发表机构|关联机构|affiliation|affiliations|institution|institutions|organization|organizations");
        put(LABELS, FieldLabel.AUTHORS, "作者|论文作者|文章作者|作者列表|全部作者|author|authors|by");
        put(
                LABELS,
                FieldLabel.SUMMARY,
                "简介|摘要|中文摘要|论文摘要|论文简介|论文介绍|内容简介|内容摘要|内容介绍|内容概要|概要|介绍|描述|项目介绍|一句话总结|一句话介绍|总结|要点|导读|abstract|summary|description|tl;dr|tldr");
        put(LABELS, FieldLabel.RECOMMENDATION, "推荐理由|推荐语|推荐|点评|小编点评|编者按|编者点评|why it matters");
        put(
                LABELS,
                FieldLabel.DOWNLOAD,
                "论文下载|论文链接|论文地址|论文全文|论文|文章链接|文章地址|下载地址|下载链接|原文链接|原文地址|原文|全文链接|链接|地址|阅读链接|网址|pdf|paper|papers|arxiv|arxiv链接|link|links|url|paper link|paper url|doi");
        put(
                LABELS,
                FieldLabel.DETAIL,
                "了解详情|查看详情|详情链接|详情|了解更多|查看原文|阅读原文|官网|直达|直达链接|传送门|报名|报名链接|报名地址|活动链接|直播链接|直播地址|投递|投递链接|申请链接|来源|出处|read more|details|homepage|website|source|via|register|apply");
        put(
                LABELS,
                FieldLabel.RESOURCE,
                "代码链接|代码地址|代码下载|代码|开源代码|开源地址|项目地址|项目链接|项目主页|项目|主页|数据集|数据集链接|数据链接|数据地址|模型链接|模型地址|模型下载|演示|演示地址|视频|视频链接|幻灯片|github|github地址|仓库|code|demo|project|project page|dataset|model|video|slides");
        COLUMNS.putAll(LABELS);
        put(
                COLUMNS,
                FieldLabel.TITLE,
                "paper|papers|论文|article|articles|文章|项目|project|repo|repository|paper name|paper & summary|论文名");
        put(COLUMNS, FieldLabel.SUMMARY, "说明|内容|亮点|一句话要点|核心要点|简要介绍|note|notes|key points|highlights|about");
        put(COLUMNS, FieldLabel.DOWNLOAD, "link & pdf|pdf link|论文/链接|paper link");
        KEYS.putAll(LABELS);
        put(KEYS, FieldLabel.TITLE_ZH, "title-zh|title_zh|titlezh|chinese_title|chinese-title");
        put(KEYS, FieldLabel.AUTHORS, "creator");
        put(KEYS, FieldLabel.DOWNLOAD, "href|external_url|external_link|source_url|original|website");
        put(KEYS, FieldLabel.RESOURCE, "repo|repository");
        put(KEYS, FieldLabel.SUMMARY, "excerpt|intro");
        put(KEYS, FieldLabel.RECOMMENDATION, "recommendation|comment");
    }

    private FieldWords() {}

    private static void put(Map<String, FieldLabel> words, FieldLabel label, String all) {
        for (String word : all.split("\\|", -1)) {
            words.put(word, label);
        }
    }

    static String key(String word) {
        return BLANKS.matcher(word.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    static Optional<FieldLabel> label(String word, Map<String, FieldLabel> own) {
        return find(word, own, LABELS);
    }

    /** The field of a key of front matter. */
    static Optional<FieldLabel> ofKey(String key) {
        return Optional.ofNullable(KEYS.get(key));
    }

    /** A label by which a field is known; none for those that front matter does not have. */
    static Optional<String> usual(FieldLabel label) {
        return Optional.ofNullable(USUAL.get(label));
    }

    static Optional<FieldLabel> column(String word, Map<String, FieldLabel> own) {
        Optional<FieldLabel> whole = find(word, own, COLUMNS);
        if (whole.isPresent()) {
            return whole;
        }
        for (String part : word.split("&|/|,|、|，|\\+|\\band\\b|与|和", -1)) {
            Optional<FieldLabel> found = find(part, own, COLUMNS);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<FieldLabel> find(String word, Map<String, FieldLabel> own, Map<String, FieldLabel> usual) {
        String key = key(word);
        for (Map.Entry<String, FieldLabel> entry : own.entrySet()) {
            if (key(entry.getKey()).equals(key)) {
                return Optional.of(entry.getValue());
            }
        }
        return Optional.ofNullable(usual.get(key));
    }

    /**
     * A label at the start of a line.
     *
     * @param label the field; none when the label is unknown
     * @param end the offset of the text after it
     * @param bold whether it is set off from what follows
     */
    record FoundLabel(String word, Optional<FieldLabel> label, int end, boolean bold) {}

    static Optional<FoundLabel> labelOf(FormLine line, Map<String, FieldLabel> own) {
        String text = Runs.text(line.runs());
        Matcher found = LABEL.matcher(text);
        if (!found.lookingAt()) {
            return Optional.empty();
        }
        String word = found.group(1).strip();
        return Optional.of(new FoundLabel(word, label(word, own), found.end(), isBold(line, found.start(1))));
    }

    private static boolean isBold(FormLine line, int at) {
        int end = 0;
        for (TextRun run : line.runs()) {
            end += run.text().length();
            if (end > at) {
                return run.isBold();
            }
        }
        return false;
    }

    /** The kind of a link by its text or by the label before it. */
    static FieldLabel linkLabel(TextRun link, FieldLabel otherwise) {
        String words = link.text().equals(link.address()) ? "" : link.text();
        if (OTHER.matcher(words).matches() && !PDF.matcher(words).matches()) {
            return FieldLabel.RESOURCE;
        }
        boolean paper = PAPER.matcher(words).matches()
                || PAPER_SITE.matcher(link.address()).matches();
        return paper ? FieldLabel.DOWNLOAD : otherwise;
    }

    /** Whether the words are a label rather than a title. */
    static boolean isLabelWord(String words) {
        return LABELS.containsKey(key(MARKS.matcher(words).replaceAll("")));
    }

    /** Whether a link text only names its target and is not a title. */
    static boolean isLinkWord(String words) {
        String bare = MARKS_AND_BLANKS.matcher(words).replaceAll("");
        return bare.codePointCount(0, bare.length()) <= 12
                && (LABELS.containsKey(key(bare))
                        || PAPER.matcher(words).matches()
                        || OTHER.matcher(words).matches());
    }
}

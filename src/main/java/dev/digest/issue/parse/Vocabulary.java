package dev.digest.issue.parse;

import dev.digest.issue.Newsletter;
import dev.digest.issue.SectionConfig;
import dev.digest.issue.TitleTemplate;
import dev.digest.issue.document.FieldLabel;
import dev.digest.issue.document.IssueTitle;
import dev.digest.issue.document.Whitespace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** The labels, section names and category names of issues. A newsletter adds its own. */
public final class Vocabulary {
    private static final Pattern EVENTS = Pattern.compile("活动|讲座|直播|会议|论坛|沙龙|研讨");

    /** The common vocabulary of newsletters. */
    public static final Vocabulary KNOWN = builtIn();

    private final Map<String, FieldLabel> labels;
    private final Set<String> details;
    private final Map<String, SectionContent> sections;
    private final Set<String> categories;
    private final Set<String> usualLines;
    private final Optional<OwnHeadings> headings;

    /**
     * How a newsletter writes the heading of its issues.
     *
     * @param number the line below it
     */
    private record OwnHeadings(TitleTemplate title, TitleTemplate number) {}

    /** What a section contains. */
    private enum SectionContent {
        PAPERS,
        EVENTS,
        /** Depends on its name */
        AS_NAMED
    }

    private Vocabulary(
            Map<String, FieldLabel> labels,
            Set<String> details,
            Map<String, SectionContent> sections,
            Set<String> categories,
            Set<String> usualLines,
            Optional<OwnHeadings> headings) {
        this.labels = Collections.unmodifiableMap(labels);
        this.details = Collections.unmodifiableSet(details);
        this.sections = Collections.unmodifiableMap(sections);
        this.categories = Collections.unmodifiableSet(categories);
        this.usualLines = Collections.unmodifiableSet(usualLines);
        this.headings = headings;
    }

    /** The common vocabulary with the labels, sections and categories of a newsletter, and the lines it always has. */
    public static Vocabulary of(Newsletter newsletter) {
        List<Map.Entry<String, FieldLabel>> labels = new ArrayList<>();
        Map<String, Boolean> sections = new HashMap<>();
        List<String> categories = new ArrayList<>();
        for (SectionConfig section : newsletter.sections()) {
            sections.put(section.name(), section.events());
            categories.addAll(section.categories());
            for (FieldLabel label : FieldLabel.values()) {
                if (!label.key().isEmpty()) {
                    labels.add(Map.entry(section.labels().text(label.key()), label));
                }
            }
        }
        return KNOWN.withOwnWords(labels, sections, categories)
                .withUsualLines(List.of(newsletter.name(), newsletter.publisher(), newsletter.team()))
                .withHeadings(newsletter.title(), newsletter.number());
    }

    /**
     * This vocabulary with a newsletter's own words.
     *
     * @param ownLabels labels and their fields; of equal words the first, and after a title a details link
     * @param ownSections the names of sections, and whether their entries are events
     * @param ownCategories the names of categories
     */
    public Vocabulary withOwnWords(
            List<Map.Entry<String, FieldLabel>> ownLabels,
            Map<String, Boolean> ownSections,
            Collection<String> ownCategories) {
        Map<String, FieldLabel> named = new HashMap<>();
        Set<String> allDetails = new HashSet<>(details);
        for (Map.Entry<String, FieldLabel> label : ownLabels) {
            String word = key(label.getKey());
            named.putIfAbsent(word, label.getValue());
            if (label.getValue() == FieldLabel.DETAIL) {
                allDetails.add(word);
            }
        }
        Map<String, FieldLabel> allLabels = new HashMap<>(labels);
        allLabels.putAll(named);
        Map<String, SectionContent> allSections = new HashMap<>(sections);
        for (Map.Entry<String, Boolean> section : ownSections.entrySet()) {
            allSections.put(
                    Whitespace.strip(section.getKey()),
                    section.getValue() ? SectionContent.EVENTS : SectionContent.PAPERS);
        }
        Set<String> allCategories = new HashSet<>(categories);
        for (String category : ownCategories) {
            allCategories.add(Whitespace.strip(category));
        }
        return new Vocabulary(allLabels, allDetails, allSections, allCategories, usualLines, headings);
    }

    /** This vocabulary with lines that begin every issue, such as the publisher's name. */
    public Vocabulary withUsualLines(Collection<String> lines) {
        Set<String> all = new HashSet<>(usualLines);
        for (String line : lines) {
            all.add(Whitespace.strip(line));
        }
        return new Vocabulary(labels, details, sections, categories, all, headings);
    }

    private Vocabulary withHeadings(TitleTemplate title, TitleTemplate number) {
        OwnHeadings own = new OwnHeadings(title, number);
        return new Vocabulary(labels, details, sections, categories, usualLines, Optional.of(own));
    }

    /** The parts of a heading that is written as the newsletter's are, or in the usual way. */
    Optional<IssueTitle> heading(String line) {
        Optional<IssueTitle> own = headings.isPresent()
                ? IssueHeading.ofTemplate(line, headings.get().title())
                : Optional.empty();
        return own.isPresent() ? own : IssueHeading.of(line);
    }

    /** The number in a line that has only that, as below a heading. */
    OptionalInt numberLine(String line) {
        OptionalInt usual = IssueHeading.number(line);
        return usual.isPresent() || headings.isEmpty()
                ? usual
                : IssueHeading.numberOfTemplate(line, headings.get().number());
    }

    boolean isUsualLine(String line) {
        return usualLines.contains(Whitespace.strip(line));
    }

    Optional<FieldLabel> label(String word) {
        return Optional.ofNullable(labels.get(key(word)));
    }

    boolean isSection(String name) {
        return sections.containsKey(name);
    }

    /** Whether it is one of the newsletter's own sections, whatever else the word may mean. */
    boolean isOwnSection(String name) {
        return sections.getOrDefault(name, SectionContent.AS_NAMED) != SectionContent.AS_NAMED;
    }

    /** Whether it is one of the newsletter's own categories. */
    boolean isOwnCategory(String name) {
        return categories.contains(name);
    }

    /** Whether the entries of a section are events: by configuration, otherwise by name. */
    boolean hasEvents(String section) {
        SectionContent holds = sections.getOrDefault(section, SectionContent.AS_NAMED);
        return holds == SectionContent.AS_NAMED ? EVENTS.matcher(section).find() : holds == SectionContent.EVENTS;
    }

    /** Whether a link text is a details label. */
    boolean isDetail(String word) {
        return details.contains(key(word));
    }

    /** The details labels that may end any line, longest first; shorter ones may be part of a title. */
    List<String> detailWords() {
        List<String> words = new ArrayList<>();
        for (String word : details) {
            if (word.codePointCount(0, word.length()) >= 4) {
                words.add(word);
            }
        }
        words.sort((a, b) -> b.length() - a.length());
        return words;
    }

    private static String key(String word) {
        return Whitespace.strip(word).toLowerCase(Locale.ROOT);
    }

    private static List<String> splitWords(String words) {
        return Arrays.asList(words.split(" ", -1));
    }

    private static void put(Map<String, FieldLabel> labels, FieldLabel label, String words) {
        for (String word : splitWords(words)) {
            labels.put(key(word), label);
        }
    }

    private static Vocabulary builtIn() {
        Map<String, FieldLabel> labels = new HashMap<>();
        put(labels, FieldLabel.TITLE, "标题 论文标题 论文题目 论文名称 文章标题 题目 英文标题 活动标题 活动名称 活动主题 报告题目 报告主题 title");
        put(labels, FieldLabel.TITLE_ZH, "中文标题 中文题目 中文名 译名 标题翻译 题目翻译");
        put(labels, FieldLabel.INSTITUTIONS, "机构 单位 作者单位 作者机构 研究机构 所属机构 发表机构");
        put(labels, FieldLabel.AUTHORS, "作者 论文作者 文章作者 作者列表 author authors");
        put(labels, FieldLabel.SUMMARY, "简介 摘要 论文摘要 论文简介 论文介绍 内容简介 内容摘要 内容介绍 内容概要 概要 介绍 活动简介 活动介绍 报告简介 报告摘要 abstract");
        put(labels, FieldLabel.RECOMMENDATION, "推荐理由 推荐语 推荐 点评 小编点评 编者按 编者点评");
        put(
                labels,
                FieldLabel.DOWNLOAD,
                "论文下载 论文链接 论文地址 论文全文 论文 文章链接 文章地址 下载地址 下载链接 原文链接 原文地址 原文 全文链接 链接 地址 pdf paper");
        String details = "了解详情 查看详情 点击了解详情 点击查看详情 详情链接 活动详情 详情 了解更多 查看原文 阅读原文 报名链接 报名地址 活动链接 直播链接 直播地址";
        put(labels, FieldLabel.DETAIL, details);
        put(
                labels,
                FieldLabel.RESOURCE,
                "代码链接 代码地址 代码下载 代码 开源代码 开源地址 项目地址 项目链接 项目主页 项目 主页 数据集 数据集链接 数据链接 数据地址 模型链接 模型地址 模型下载");
        put(labels, FieldLabel.RESOURCE, "演示 演示地址 视频 视频链接 幻灯片 github code demo");
        put(labels, FieldLabel.HOST, "主讲人 主讲 讲者 报告人 嘉宾 主讲嘉宾 分享嘉宾 报告嘉宾 演讲嘉宾");
        put(labels, FieldLabel.TIME, "时间 活动时间 报告时间 直播时间");
        put(labels, FieldLabel.IGNORED, "来源 期刊 会议 发表于 发表期刊 发表会议 发表时间 发布时间 关键词 研究领域");
        Map<String, SectionContent> sections = new HashMap<>();
        for (String name : splitWords("论文推荐 推荐论文 论文精选 精选论文 论文速递 论文速览 论文解读 论文导读 论文分享 最新论文 研究论文 综述推荐 文章推荐 "
                + "研究动态 研究进展 学术动态 科研动态 前沿动态 行业动态 产业动态 业界动态 会议动态 资源推荐 资源分享 工具推荐 代码推荐 数据集推荐 "
                + "教程推荐 博客推荐 观点推荐 开源项目 活动预告 活动推荐 活动报名 活动回顾 近期活动 学术活动 讲座预告 直播预告 招聘信息 人才招聘")) {
            sections.put(name, SectionContent.AS_NAMED);
        }
        return new Vocabulary(
                labels, new HashSet<>(splitWords(details)), sections, Set.of(), Set.of(), Optional.empty());
    }
}

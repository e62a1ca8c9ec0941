package dev.digest.site;

import dev.digest.site.PageWriter.PageHead;
import dev.digest.workspace.ReaderTexts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A paginated list of papers, newest first, with a page for each {@link IssueRange}. The newest page has a fixed name;
 * the others are named by their issue numbers.
 */
final class CategoryPages {
    private final String title;
    private final String base;
    private final NavigableMap<IssueRange, List<PaperOccurrence>> spans = new TreeMap<>();
    private int size;

    /**
     * An empty list.
     *
     * @param base the path of the newest page without {@code .html}
     */
    CategoryPages(String title, String base) {
        this.title = title;
        this.base = base;
    }

    void add(PaperOccurrence paper) {
        spans.computeIfAbsent(IssueRange.of(paper.issue()), span -> new ArrayList<>())
                .add(paper);
        size++;
    }

    int size() {
        return size;
    }

    String title() {
        return title;
    }

    /** The path of the newest page. */
    String page() {
        return base + ".html";
    }

    private String page(IssueRange span) {
        if (span.equals(spans.lastKey())) {
            return page();
        }
        return base.endsWith("index")
                ? base.replaceFirst("index$", span.name() + ".html")
                : base + "-" + span.name() + ".html";
    }

    /**
     * Writes all pages.
     *
     * @param days the dates of issues, as printed
     */
    void write(PageWriter pages, SiteConfig form, Function<Integer, Optional<String>> days) {
        spans.forEach((span, papers) -> {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("heading", title);
            values.put("count", size);
            values.put("countText", form.texts().get("site.listed", size));
            values.put("issues", issues(papers, form.texts(), days));
            values.put("spans", spans.size() > 1 ? links(span, form.texts()) : List.of());
            PageHead head = new PageHead(
                    page(span), title + " · " + form.name(), form.texts().get("site.page", form.name(), title));
            pages.write(head, "listing", values, Optional.empty());
        });
    }

    private List<Map<String, Object>> links(IssueRange current, ReaderTexts texts) {
        return spans.descendingKeySet().stream()
                .map(span -> Map.<String, Object>of(
                        "first",
                        span.first(),
                        "last",
                        span.last(),
                        "text",
                        texts.get("site.range", span.first(), span.last()),
                        "href",
                        page(span),
                        "current",
                        span.equals(current)))
                .toList();
    }

    private List<Map<String, Object>> issues(
            List<PaperOccurrence> papers, ReaderTexts texts, Function<Integer, Optional<String>> days) {
        TreeMap<Integer, List<Map<String, Object>>> byIssue = new TreeMap<>();
        for (PaperOccurrence paper : papers) {
            byIssue.computeIfAbsent(paper.issue(), number -> new ArrayList<>()).add(row(paper, texts));
        }
        return byIssue.descendingMap().entrySet().stream()
                .map(issue -> Map.of(
                        "number",
                        issue.getKey(),
                        "text",
                        texts.get("site.issue", issue.getKey()),
                        "href",
                        SitePaths.issue(issue.getKey()),
                        "date",
                        days.apply(issue.getKey()),
                        "papers",
                        issue.getValue()))
                .toList();
    }

    private Map<String, Object> row(PaperOccurrence paper, ReaderTexts texts) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("title", paper.paper().title());
        row.put("titleZh", nonBlank(paper.paper().chinese()));
        row.put("people", nonBlank(paper.paper().people()));
        row.put(
                "category",
                Optional.of(paper.paper().category()).filter(name -> !name.isEmpty() && !name.equals(title)));
        row.put("href", SitePaths.issue(paper.issue()) + paper.paper().anchor());
        row.put(
                "again",
                paper.repeatedIn().stream()
                        .map(number -> Map.of(
                                "number", number,
                                "text", texts.get("site.issue", number),
                                "href", SitePaths.issue(number)))
                        .toList());
        return row;
    }

    private static Optional<String> nonBlank(String text) {
        return Optional.of(text).filter(some -> !some.isEmpty());
    }
}

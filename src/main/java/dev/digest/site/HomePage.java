package dev.digest.site;

import dev.digest.library.IssueRecord;
import dev.digest.site.PageWriter.PageHead;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The home page: the newest issue, and all issues by year. */
final class HomePage {
    private final SiteConfig form;
    private final TreeMap<Integer, IssueLinkRow> rows = new TreeMap<>();

    private record IssueLinkRow(
            String heading, Optional<LocalDate> date, int papers, Optional<Instant> publishedAt, String description) {}

    HomePage(SiteConfig form) {
        this.form = form;
    }

    void add(IssueRecord issue, IssueSummary summary) {
        // Only the newest issue's description is shown.
        rows.computeIfPresent(
                rows.isEmpty() ? 0 : rows.lastKey(),
                (number, row) -> new IssueLinkRow(row.heading(), row.date(), row.papers(), row.publishedAt(), ""));
        rows.put(
                issue.number(),
                new IssueLinkRow(
                        summary.heading(),
                        issue.date(),
                        summary.papers().size(),
                        issue.updatedAt(),
                        summary.description()));
    }

    /** The date of an issue, as printed. */
    Optional<String> day(int number) {
        return Optional.ofNullable(rows.get(number)).flatMap(IssueLinkRow::date).map(Object::toString);
    }

    void write(PageWriter pages, List<CategoryPages> categories) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("latest", rows.isEmpty() ? Optional.empty() : Optional.of(values(rows.lastEntry())));
        values.put("years", years());
        values.put("count", rows.size());
        values.put("countText", form.texts().get("site.count-issues", rows.size()));
        values.put("categories", categories.stream().map(this::values).toList());
        Optional<Instant> changed = rows.values().stream()
                .flatMap(row -> row.publishedAt().stream())
                .max(Instant::compareTo);
        String description =
                rows.isEmpty() ? form.name() : rows.lastEntry().getValue().description();
        pages.write(new PageHead(SitePaths.INDEX, form.name(), description), "home", values, changed);
        String title = form.texts().get("site.categories");
        Map<String, Object> listed =
                Map.of("categories", categories.stream().map(this::values).toList());
        pages.write(
                new PageHead(
                        SitePaths.CATEGORIES,
                        title + " · " + form.name(),
                        form.texts().get("site.page", form.name(), title)),
                "categories",
                listed,
                Optional.empty());
    }

    private Map<String, Object> values(CategoryPages category) {
        return Map.of(
                "name", category.title(),
                "href", category.page(),
                "count", category.size(),
                "countText", form.texts().get("site.count-papers", category.size()));
    }

    private Map<String, Object> values(Map.Entry<Integer, IssueLinkRow> issue) {
        IssueLinkRow row = issue.getValue();
        return Map.of(
                "number", issue.getKey(),
                "href", SitePaths.issue(issue.getKey()),
                "heading", row.heading(),
                "date", row.date().map(Object::toString),
                "papers", row.papers(),
                "papersText", form.texts().get("site.count-papers", row.papers()),
                "draft", row.publishedAt().isEmpty(),
                "description", row.description());
    }

    /** Issues without a date are listed under the year of the next issue, the latest possible one. */
    private List<Map<String, Object>> years() {
        Map<String, List<Map<String, Object>>> years = new LinkedHashMap<>();
        String year = "";
        for (Map.Entry<Integer, IssueLinkRow> issue : rows.descendingMap().entrySet()) {
            Optional<LocalDate> date = issue.getValue().date();
            year = date.map(day -> Integer.toString(day.getYear())).orElse(year);
            years.computeIfAbsent(year, none -> new ArrayList<>()).add(values(issue));
        }
        return years.entrySet().stream()
                .map(one -> Map.<String, Object>of("year", one.getKey(), "issues", one.getValue()))
                .toList();
    }
}

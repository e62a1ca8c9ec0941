package dev.digest.site;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The indexes of all papers, by first occurrence: one list of all, one for each category, and the search index. */
final class IndexPages {
    private final CategoryPages papers;
    private final Map<String, CategoryPages> categories = new LinkedHashMap<>();
    private final Map<String, PaperOccurrence> first = new HashMap<>();
    private final SearchFiles search = new SearchFiles();

    /**
     * Without papers.
     *
     * @param order the categories, in order; others follow
     * @param title of the list of all papers
     */
    IndexPages(List<String> order, String title) {
        papers = new CategoryPages(title, "papers/index");
        order.forEach(this::category);
    }

    private CategoryPages category(String name) {
        return categories.computeIfAbsent(name, one -> new CategoryPages(one, SitePaths.category(one)));
    }

    void add(SitePaper paper, int issue) {
        PaperOccurrence before = first.get(paper.key());
        if (before != null) {
            before.repeatedIn(issue);
            return;
        }
        PaperOccurrence occurrence = new PaperOccurrence(paper, issue);
        first.put(paper.key(), occurrence);
        papers.add(occurrence);
        search.add(paper, issue);
        if (!paper.category().isEmpty()) {
            category(paper.category()).add(occurrence);
        }
    }

    /** The categories that have papers, in their order. */
    List<CategoryPages> categories() {
        return categories.values().stream()
                .filter(category -> category.size() > 0)
                .toList();
    }

    void write(PageWriter pages, SiteConfig form, Function<Integer, Optional<String>> days) {
        papers.write(pages, form, days);
        categories().forEach(category -> category.write(pages, form, days));
        search.write(pages.folder());
    }
}

package dev.digest.site;

import dev.digest.issue.reading.PublishedEntry;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** All papers, each where it appeared first: one list of all, one of each category, and what the search reads. */
final class Lists {
    private final Shelf papers = new Shelf("论文", "papers/index");
    private final Map<String, Shelf> categories = new LinkedHashMap<>();
    private final Map<String, Appearance> first = new HashMap<>();
    private final SearchFiles search = new SearchFiles();

    Lists(List<String> order) {
        order.forEach(this::category);
    }

    private Shelf category(String name) {
        return categories.computeIfAbsent(name, one -> new Shelf(one, Paths.category(one)));
    }

    void add(PublishedEntry entry, SiteIssue issue) {
        String key = Appearance.key(entry);
        Appearance before = first.get(key);
        if (before != null) {
            before.again(issue.number());
            return;
        }
        Appearance paper = new Appearance(entry, issue.number(), issue.anchor(entry));
        first.put(key, paper);
        papers.add(paper);
        search.add(paper);
        if (!paper.category().isEmpty()) {
            category(paper.category()).add(paper);
        }
    }

    /** Those that have papers, in their order. */
    List<Shelf> categories() {
        return categories.values().stream().filter(shelf -> shelf.size() > 0).toList();
    }

    void write(Pages pages, String newsletter, Function<Integer, Optional<String>> days) {
        papers.write(pages, newsletter, days);
        categories().forEach(category -> category.write(pages, newsletter, days));
        search.write(pages.folder());
    }
}

package dev.digest.stats;

import dev.digest.curation.CurationField;
import dev.digest.library.IssueRecord;
import dev.digest.library.LibraryPaper;
import dev.digest.paper.ArxivId;
import dev.digest.paper.WebId;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Counts the papers of published issues, which are added one by one. */
public final class PublishedPapers {
    private static final int MOST = 15;
    /** Days from a paper's submission to our issue, each up to and including. */
    private static final List<Integer> DELAYS = List.of(7, 14, 30, 90);

    private final Map<Integer, IssueRecord> issues = new TreeMap<>();
    private final Map<Integer, Integer> byIssue = new TreeMap<>();
    private final Map<String, Integer> categories = new LinkedHashMap<>();
    private final Map<String, Integer> institutions = new LinkedHashMap<>();
    private final Map<String, Integer> sources = new LinkedHashMap<>();
    private final List<Long> delays = new ArrayList<>();
    private final WeeklyCounts weeks = new WeeklyCounts();
    private final RisingTerms terms = new RisingTerms();

    /** The issues; those that are not published are left out. */
    public PublishedPapers(List<IssueRecord> all) {
        for (IssueRecord issue : all) {
            if (issue.isPublished()) {
                issues.put(issue.number(), issue);
                byIssue.put(issue.number(), 0);
            }
        }
    }

    /** Counts a paper, if it is in a published issue. */
    public void add(LibraryPaper paper) {
        int number = paper.issue().orElse(0);
        IssueRecord issue = issues.get(number);
        if (issue == null) {
            return;
        }
        byIssue.merge(number, 1, Integer::sum);
        issue.date().ifPresent(weeks::add);
        paper.curation().get(CurationField.CATEGORY).ifPresent(name -> categories.merge(name, 1, Integer::sum));
        paper.curation().get(CurationField.INSTITUTIONS).ifPresent(this::addInstitutions);
        sources.merge(source(paper), 1, Integer::sum);
        delay(paper, issue).ifPresent(delays::add);
        terms.add(number, paper.paper().title());
    }

    private void addInstitutions(String printed) {
        for (String one : printed.split("[、，,;；]", -1)) {
            String name = one.strip().replaceFirst("(?:等|联合)$", "");
            if (!name.isEmpty()) {
                institutions.merge(name, 1, Integer::sum);
            }
        }
    }

    private static String source(LibraryPaper paper) {
        if (paper.paper().id() instanceof ArxivId) {
            return "arXiv";
        }
        if (!(paper.paper().id() instanceof WebId)) {
            return "ACL Anthology";
        }
        String address = paper.paper().id().canonical().replaceFirst("^web:", "");
        try {
            return Optional.ofNullable(URI.create(address).getHost()).orElse("web");
        } catch (IllegalArgumentException e) {
            return "web";
        }
    }

    private static Optional<Long> delay(LibraryPaper paper, IssueRecord issue) {
        String submitted = paper.paper().dates().published().orElse("");
        if (submitted.length() < 10 || issue.date().isEmpty()) {
            return Optional.empty();
        }
        try {
            long days = ChronoUnit.DAYS.between(
                    LocalDate.parse(submitted.substring(0, 10)), issue.date().get());
            return Optional.of(days).filter(number -> number >= 0);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The numbers, those without any left out. */
    public List<StatisticsTable> tables() {
        Map<String, Integer> papers = new LinkedHashMap<>();
        byIssue.forEach((number, count) -> papers.put(Integer.toString(number), count));
        List<StatisticsTable> tables = new ArrayList<>(List.of(
                StatisticsTable.inOrder("issues", papers, false),
                StatisticsTable.inOrder(StatisticsTable.WEEKS, weeks.byWeek(), false),
                StatisticsTable.largestFirst("categories", categories, MOST),
                StatisticsTable.largestFirst("institutions", institutions, MOST),
                StatisticsTable.largestFirst("sources", sources, MOST),
                StatisticsTable.inOrder("delay", buckets(), true),
                StatisticsTable.largestFirst("rising", terms.rising(MOST), MOST)));
        tables.removeIf(table -> table.largest() == 0);
        return tables;
    }

    private Map<String, Integer> buckets() {
        Map<String, Integer> buckets = new LinkedHashMap<>();
        DELAYS.forEach(days -> buckets.put("delay-" + days, 0));
        buckets.put("delay-more", 0);
        for (long delay : delays) {
            String bucket = DELAYS.stream()
                    .filter(days -> delay <= days)
                    .findFirst()
                    .map(days -> "delay-" + days)
                    .orElse("delay-more");
            buckets.merge(bucket, 1, Integer::sum);
        }
        return buckets;
    }
}

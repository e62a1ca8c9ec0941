package dev.digest.app.issue;

import dev.digest.app.Newsroom;
import dev.digest.curation.CurationField;
import dev.digest.library.IssueRecord;
import dev.digest.library.LibraryPaper;
import dev.digest.paper.CleanText;
import dev.digest.paper.PaperId;
import dev.digest.paper.PaperRef;
import dev.digest.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An issue as an editable list: a line 【栏目】 for each category, followed by a line for each of its papers. */
public record ArrangementList(IssueRecord issue, Newsroom newsroom) {
    /** The parsed list: the papers in their new order, their categories, and the papers whose lines were deleted. */
    public record PaperOrder(List<PaperId> papers, Map<PaperId, String> categories, List<PaperId> dropped) {
        public PaperOrder {
            papers = List.copyOf(papers);
            categories = Map.copyOf(categories);
            dropped = List.copyOf(dropped);
        }
    }

    /**
     * The text of the list.
     *
     * @param help comments at the end
     */
    public String text(String help) {
        Map<String, StringBuilder> groups = new LinkedHashMap<>();
        // Papers of a category that no longer exists come first.
        groups.put("", new StringBuilder());
        for (String category : newsroom.newsletter().categories().names()) {
            groups.put(category, new StringBuilder("【" + category + "】\n"));
        }
        for (PaperId id : issue.papers()) {
            LibraryPaper entry = newsroom.library().papers().find(id).orElseThrow();
            String category = entry.curation().get(CurationField.CATEGORY).orElse("");
            groups.getOrDefault(category, groups.get("")).append(line(entry)).append('\n');
        }
        StringBuilder text = new StringBuilder();
        groups.values().stream()
                .filter(group -> group.length() > 0)
                .forEach(group -> text.append(group).append('\n'));
        help.lines().forEach(line -> text.append("# ").append(line).append('\n'));
        return text.toString();
    }

    private static String line(LibraryPaper entry) {
        String title =
                entry.curation().get(CurationField.TITLE).orElse(entry.paper().title());
        return entry.paper().id() + "  " + CleanText.line(title);
    }

    /**
     * A saved list, with lines for papers that were added to the issue since.
     *
     * @param begun the list when editing began
     */
    public String extended(String kept, String begun) {
        StringBuilder text = new StringBuilder();
        for (PaperId id : issue.papers()) {
            LibraryPaper entry = newsroom.library().papers().find(id).orElseThrow();
            if (!begun.contains(id.toString()) && !kept.contains(id.toString())) {
                entry.curation()
                        .get(CurationField.CATEGORY)
                        .filter(newsroom.newsletter().categories().names()::contains)
                        .ifPresent(category -> text.append("【" + category + "】\n"));
                text.append(line(entry)).append('\n');
            }
        }
        return text.isEmpty() ? kept : kept.stripTrailing() + "\n\n" + text;
    }

    /**
     * Parses the list. A paper that is no longer in it is dropped.
     *
     * @throws Problem {@code arrange.line}, {@code arrange.doubled}, {@code arrange.not-here} or {@code category.*}
     */
    public PaperOrder read(String text) {
        Map<PaperId, String> categories = new LinkedHashMap<>();
        String category = "";
        for (String line : text.lines().map(String::strip).toList()) {
            if (line.startsWith("【")) {
                category = newsroom.requireCategory(line.replaceAll("^【|】.*$", ""));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                assign(categories, id(line), category);
            }
        }
        List<PaperId> dropped = new ArrayList<>(issue.papers());
        dropped.removeAll(categories.keySet());
        List<PaperId> order = List.copyOf(categories.keySet());
        categories.values().removeIf(String::isEmpty);
        return new PaperOrder(order, categories, dropped);
    }

    private static PaperId id(String line) {
        try {
            return PaperRef.parse(line.replaceFirst("\\s.*$", "")).id();
        } catch (Problem problem) {
            throw Problem.of("arrange.line", line).causedBy(problem);
        }
    }

    private void assign(Map<PaperId, String> categories, PaperId id, String category) {
        if (!issue.papers().contains(id)) {
            throw Problem.of("arrange.not-here", id, issue.number());
        }
        if (categories.putIfAbsent(id, category) != null) {
            throw Problem.of("arrange.doubled", id);
        }
    }
}

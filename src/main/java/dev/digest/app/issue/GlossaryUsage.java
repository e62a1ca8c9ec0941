package dev.digest.app.issue;

import dev.digest.app.Newsroom;
import dev.digest.check.Glossary;
import dev.digest.check.Glossary.GlossaryTerm;
import dev.digest.curation.Curation;
import dev.digest.curation.CurationField;
import dev.digest.library.IssueRecord;
import dev.digest.library.LibraryPaper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** How published issues render the terms of the glossary. */
public final class GlossaryUsage {
    private final Glossary glossary;
    private final Map<GlossaryTerm, Map<String, UsageCount>> counts = new LinkedHashMap<>();

    /** The number of uses, and the issues. */
    private static final class UsageCount {
        private final TreeSet<Integer> issues = new TreeSet<>();
        private int times;
    }

    /** One of several renderings of a term. */
    public record VaryingTerm(GlossaryTerm term, String rendering, int times, List<Integer> issues) {
        public Map<String, Object> json() {
            return Map.of("term", term.english(), "rendering", rendering, "times", times, "issues", issues);
        }
    }

    private GlossaryUsage(Glossary glossary) {
        this.glossary = glossary;
    }

    public static GlossaryUsage collect(Newsroom newsroom, Glossary glossary) {
        GlossaryUsage uses = new GlossaryUsage(glossary);
        for (IssueRecord issue : newsroom.library().issues().all()) {
            if (issue.isPublished()) {
                texts(issue, newsroom).forEach(text -> uses.count(text, issue.number()));
            }
        }
        return uses;
    }

    private static Stream<String> texts(IssueRecord issue, Newsroom newsroom) {
        Stream<String> words = issue.papers().stream()
                .flatMap(id -> newsroom.library().papers().find(id).map(LibraryPaper::curation).stream())
                .flatMap(GlossaryUsage::texts);
        return Stream.concat(issue.theme().stream(), words);
    }

    private static Stream<String> texts(Curation curation) {
        return Stream.of(CurationField.TITLE_ZH, CurationField.SUMMARY, CurationField.RECOMMENDATION)
                .flatMap(field -> curation.get(field).stream());
    }

    private void count(String text, int issue) {
        for (Glossary.TermOccurrence use : glossary.occurrences(text)) {
            UsageCount count = counts.computeIfAbsent(use.term(), term -> new LinkedHashMap<>())
                    .computeIfAbsent(text.substring(use.from(), use.to()), word -> new UsageCount());
            count.times++;
            count.issues.add(issue);
        }
    }

    /** The terms with several renderings or with ones to avoid. */
    public List<VaryingTerm> inconsistentTerms() {
        List<VaryingTerm> uneven = new ArrayList<>();
        counts.forEach((term, renderings) -> {
            boolean even = renderings.keySet().equals(java.util.Set.of(term.chinese()));
            if (!even) {
                renderings.forEach((word, count) ->
                        uneven.add(new VaryingTerm(term, word, count.times, List.copyOf(count.issues))));
            }
        });
        return uneven;
    }
}

package dev.digest.cli;

import dev.digest.check.Glossary;
import dev.digest.check.Glossary.Term;
import dev.digest.curation.Curation;
import dev.digest.curation.Field;
import dev.digest.library.BuiltIssue;
import dev.digest.library.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** How published issues render the terms of a glossary. */
final class TermUses {
    private final Glossary glossary;
    private final Map<Term, Map<String, Count>> counts = new LinkedHashMap<>();

    /** How often, and in which issues. */
    private static final class Count {
        private final TreeSet<Integer> issues = new TreeSet<>();
        private int times;
    }

    /** A rendering of a term that has others as well. */
    record Found(Term term, String rendering, int times, List<Integer> issues) {
        Map<String, Object> json() {
            return Map.of("term", term.english(), "rendering", rendering, "times", times, "issues", issues);
        }
    }

    private TermUses(Glossary glossary) {
        this.glossary = glossary;
    }

    static TermUses in(Session session, Glossary glossary) {
        TermUses uses = new TermUses(glossary);
        for (BuiltIssue issue : session.library().issues()) {
            if (issue.isOut()) {
                texts(issue, session).forEach(text -> uses.count(text, issue.number()));
            }
        }
        return uses;
    }

    private static Stream<String> texts(BuiltIssue issue, Session session) {
        Stream<String> words = issue.papers().stream()
                .flatMap(id -> session.library().find(id).map(Entry::curation).stream())
                .flatMap(TermUses::texts);
        return Stream.concat(issue.theme().stream(), words);
    }

    private static Stream<String> texts(Curation curation) {
        return Stream.of(Field.TITLE_ZH, Field.SUMMARY, Field.RECOMMENDATION)
                .flatMap(field -> curation.get(field).stream());
    }

    private void count(String text, int issue) {
        for (Glossary.Use use : glossary.uses(text)) {
            Count count = counts.computeIfAbsent(use.term(), term -> new LinkedHashMap<>())
                    .computeIfAbsent(text.substring(use.from(), use.to()), word -> new Count());
            count.times++;
            count.issues.add(issue);
        }
    }

    /** The renderings of terms that have several, and those that are to be avoided. */
    List<Found> uneven() {
        List<Found> uneven = new ArrayList<>();
        counts.forEach((term, renderings) -> {
            boolean even = renderings.keySet().equals(java.util.Set.of(term.chinese()));
            if (!even) {
                renderings.forEach(
                        (word, count) -> uneven.add(new Found(term, word, count.times, List.copyOf(count.issues))));
            }
        });
        return uneven;
    }
}

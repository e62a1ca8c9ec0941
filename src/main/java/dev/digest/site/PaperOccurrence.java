package dev.digest.site;

import dev.digest.issue.document.ParsedEntry;
import dev.digest.paper.DuplicateKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The first occurrence of a paper in an issue, and the numbers of later issues with it. */
final class PaperOccurrence {
    private final int issue;
    private final String anchor;
    private final String title;
    private final String chinese;
    private final String people;
    private final String category;
    private final String words;
    private final List<Integer> repeatedIn = new ArrayList<>();

    PaperOccurrence(ParsedEntry entry, SiteIssue issue) {
        Optional<SiteIssue.Placed> placed = issue.placed(entry);
        this.issue = issue.number();
        this.anchor = placed.map(SiteIssue.Placed::anchor).orElse("");
        this.words = words(entry, issue, placed);
        this.title = entry.title().any();
        Optional<String> original = entry.title().original();
        this.chinese = original.isPresent() ? entry.title().chinese().orElse("") : "";
        this.people = String.join(" · ", parts(entry));
        this.category = category(entry);
    }

    private static String words(ParsedEntry entry, SiteIssue issue, Optional<SiteIssue.Placed> placed) {
        List<String> words = new ArrayList<>();
        entry.paper().map(paper -> paper.id().canonical()).ifPresent(words::add);
        words.add(issue.article().heading());
        placed.map(one -> one.shown().words()).ifPresent(words::add);
        return String.join(" ", words);
    }

    private static List<String> parts(ParsedEntry entry) {
        List<String> parts = new ArrayList<>();
        entry.institutions().ifPresent(parts::add);
        entry.authors().ifPresent(parts::add);
        return parts;
    }

    static String category(ParsedEntry entry) {
        return entry.category().or(entry::section).orElse("");
    }

    /** The key of a paper: the id in its links, otherwise its title. */
    static String key(ParsedEntry entry) {
        return entry.paper()
                .map(paper -> paper.id().canonical())
                .orElseGet(() -> "title:" + DuplicateKeys.titleKey(entry.title().any()));
    }

    void repeatedIn(int number) {
        if (number != issue && !repeatedIn.contains(number)) {
            repeatedIn.add(number);
        }
    }

    int issue() {
        return issue;
    }

    /** The fragment, with {@code #}, in the issue's page; empty when unknown. */
    String anchor() {
        return anchor;
    }

    String title() {
        return title;
    }

    /** The Chinese title, if it is in addition to another one; otherwise empty. */
    String chinese() {
        return chinese;
    }

    /** Institutions and authors as printed. */
    String people() {
        return people;
    }

    String category() {
        return category;
    }

    /** Other text to search by: its id, the heading of its issue, its summary. */
    String words() {
        return words;
    }

    List<Integer> repeatedIn() {
        return repeatedIn;
    }
}

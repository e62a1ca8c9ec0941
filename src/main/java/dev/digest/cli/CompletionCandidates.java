package dev.digest.cli;

import dev.digest.app.issue.IssueCatalog;
import dev.digest.app.paper.PaperCatalog;
import dev.digest.app.paper.RefResolver;
import dev.digest.check.rule.RuleCatalog;
import dev.digest.cli.command.CommandContext;
import dev.digest.library.PaperSummary;
import dev.digest.library.Query;
import dev.digest.library.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The candidates for a label such as {@code REF} or {@code list|add}, looked up in the newsletter. */
record CompletionCandidates(CommandContext session) {
    private static final int MAX_CANDIDATES = 50;

    /**
     * A candidate.
     *
     * @param description may be empty
     */
    record CompletionCandidate(String word, String description) {
        CompletionCandidate withPrefix(String prefix) {
            return word.startsWith(":") ? this : new CompletionCandidate(prefix + word, description);
        }
    }

    /** The candidates that begin with what is typed. */
    static List<CompletionCandidate> startingWith(String typed, List<CompletionCandidate> all) {
        return all.stream()
                .filter(candidate -> candidate.word().startsWith(typed))
                .toList();
    }

    List<CompletionCandidate> complete(String label, String typed) {
        List<CompletionCandidate> all = new ArrayList<>();
        for (String one : label.replaceAll("[\\[\\].]", "").split("\\|", -1)) {
            List<CompletionCandidate> words = one.equals("REF") ? papers(typed) : wordCandidates(one);
            boolean theShells = one.equals("FILE") || one.equals("DIR");
            all.addAll(theShells || one.equals("REF") ? words : startingWith(typed, words));
        }
        return all;
    }

    private List<CompletionCandidate> wordCandidates(String label) {
        return switch (label) {
            case "N" ->
                new IssueCatalog(session.newsroom())
                        .all().stream()
                                .map(issue -> new CompletionCandidate(
                                        Integer.toString(issue.number()),
                                        issue.theme().orElse("")))
                                .toList();
            case "CATEGORY" -> withoutDescription(session.newsroom().newsletter().categories().names().stream());
            case "STATUS" -> withoutDescription(Status.labels().stream());
            case "ORDER" -> withoutDescription(Query.SortOrder.labels().stream());
            case "RULE" ->
                RuleCatalog.ALL.stream()
                        .map(rule -> new CompletionCandidate(
                                rule.name(), session.messages().text("rule." + rule.name())))
                        .toList();
            case "KEY" -> withoutDescription(session.settingsAnywhere().get().keys().stream());
            case "COMMAND" -> withoutDescription(CommandRegistry.visibleNames().stream());
            case "TOPIC" -> withoutDescription(HelpTopics.NAMES.stream());
            // Files are completed by the shell.
            case "FILE" -> List.of(new CompletionCandidate(":files", ""));
            case "DIR" -> List.of(new CompletionCandidate(":folders", ""));
            default -> label.matches("[a-z-]+") ? withoutDescription(Stream.of(label)) : List.of();
        };
    }

    private static List<CompletionCandidate> withoutDescription(Stream<String> words) {
        return words.map(word -> new CompletionCandidate(word, "")).toList();
    }

    /** By the start of the id; if none matches, by words of the title. */
    private List<CompletionCandidate> papers(String typed) {
        if (typed.startsWith("@")) {
            return startingWith(typed, List.of(new CompletionCandidate(RefResolver.LAST, "")));
        }
        String wanted = typed.toLowerCase(Locale.ROOT);
        boolean whole = wanted.matches("(?:arxiv|acl|web):.*");
        List<CompletionCandidate> found = papers(
                Optional.empty(),
                listing -> (whole ? listing.id() : local(listing))
                        .toLowerCase(Locale.ROOT)
                        .startsWith(wanted),
                whole);
        boolean chinese = wanted.codePoints().anyMatch(Character::isIdeographic);
        return found.isEmpty() && !whole
                ? papers(
                        Optional.of(typed),
                        listing -> chinese
                                || listing.title().toLowerCase(Locale.ROOT).contains(wanted),
                        false)
                : found;
    }

    private List<CompletionCandidate> papers(Optional<String> text, Predicate<PaperSummary> wanted, boolean whole) {
        List<CompletionCandidate> papers = new ArrayList<>();
        Query query =
                new Query(Optional.empty(), Optional.empty(), OptionalInt.empty(), text, Query.SortOrder.ADDED, 0);
        new PaperCatalog(session.newsroom()).list(query, listing -> {
            if (wanted.test(listing)) {
                papers.add(new CompletionCandidate(whole ? listing.id() : local(listing), listing.title()));
            }
            return papers.size() < MAX_CANDIDATES;
        });
        return papers;
    }

    /** The id as typed: without the name of its source. */
    private static String local(PaperSummary listing) {
        return listing.id().substring(listing.id().indexOf(':') + 1);
    }
}

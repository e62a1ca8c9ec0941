package dev.digest.cli;

import dev.digest.check.rule.Rules;
import dev.digest.library.Listing;
import dev.digest.library.Query;
import dev.digest.library.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What may stand where a label such as {@code REF} or {@code list|add} does, looked up in the newsletter. */
record Candidates(Session session) {
    private static final int MOST = 50;

    /**
     * One.
     *
     * @param about what it is; may be empty
     */
    record Candidate(String word, String about) {
        Candidate after(String prefix) {
            return word.startsWith(":") ? this : new Candidate(prefix + word, about);
        }
    }

    /** Those whose word begins with what is typed. */
    static List<Candidate> startingWith(String typed, List<Candidate> all) {
        return all.stream()
                .filter(candidate -> candidate.word().startsWith(typed))
                .toList();
    }

    List<Candidate> of(String label, String typed) {
        List<Candidate> all = new ArrayList<>();
        for (String one : label.replaceAll("[\\[\\].]", "").split("\\|", -1)) {
            List<Candidate> words = one.equals("REF") ? papers(typed) : words(one);
            boolean theShells = one.equals("FILE") || one.equals("DIR");
            all.addAll(theShells || one.equals("REF") ? words : startingWith(typed, words));
        }
        return all;
    }

    private List<Candidate> words(String label) {
        return switch (label) {
            case "N" ->
                session.library().issues().stream()
                        .map(issue -> new Candidate(
                                Integer.toString(issue.number()), issue.theme().orElse("")))
                        .toList();
            case "CATEGORY" -> plain(session.newsletter().categories().names().stream());
            case "STATUS" -> plain(Arrays.stream(Status.values()).map(Status::label));
            case "ORDER" -> plain(Arrays.stream(Query.Sort.values()).map(Query.Sort::label));
            case "RULE" ->
                Rules.ALL.stream()
                        .map(rule ->
                                new Candidate(rule.name(), session.messages().text("rule." + rule.name())))
                        .toList();
            case "KEY" -> plain(session.settingsAnywhere().keys().stream());
            case "COMMAND" -> plain(Cli.commands().stream());
            case "TOPIC" -> plain(HelpTopics.NAMES.stream());
            // Whatever is typed, only the shell knows what files there are.
            case "FILE" -> List.of(new Candidate(":files", ""));
            case "DIR" -> List.of(new Candidate(":folders", ""));
            default -> label.matches("[a-z-]+") ? plain(Stream.of(label)) : List.of();
        };
    }

    private static List<Candidate> plain(Stream<String> words) {
        return words.map(word -> new Candidate(word, "")).toList();
    }

    /** By the beginning of the id; where none begins so, by words of the title. */
    private List<Candidate> papers(String typed) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        boolean whole = wanted.matches("(?:arxiv|acl|web):.*");
        List<Candidate> found = papers(
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

    private List<Candidate> papers(Optional<String> text, Predicate<Listing> wanted, boolean whole) {
        List<Candidate> papers = new ArrayList<>();
        Query query = new Query(Optional.empty(), Optional.empty(), OptionalInt.empty(), text, Query.Sort.ADDED, 0);
        session.library().list(query, listing -> {
            if (wanted.test(listing)) {
                papers.add(new Candidate(whole ? listing.id() : local(listing), listing.title()));
            }
            return papers.size() < MOST;
        });
        return papers;
    }

    /** The id as one types it: without the name of its source. */
    private static String local(Listing listing) {
        return listing.id().substring(listing.id().indexOf(':') + 1);
    }
}

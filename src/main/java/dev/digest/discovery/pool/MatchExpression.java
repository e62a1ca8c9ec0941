package dev.digest.discovery.pool;

import dev.digest.discovery.SearchQuery;
import dev.digest.discovery.SearchQuery.SearchScope;
import dev.digest.discovery.SearchQuery.Term;
import dev.digest.paper.search.HanCharacter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Converts a query to an FTS5 expression. Every word is quoted, so that none is parsed as an operator. */
final class MatchExpression {
    private static final int SHORTEST_PLURAL = 4;

    private MatchExpression() {}

    /** Empty when the query has no indexed word. */
    static Optional<String> of(SearchQuery query) {
        List<String> wanted = new ArrayList<>();
        List<String> unwanted = new ArrayList<>();
        for (Term term : query.terms()) {
            of(term).ifPresent((term.wanted() ? wanted : unwanted)::add);
        }
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        String match = String.join(" AND ", wanted);
        return Optional.of(unwanted.isEmpty() ? match : "(" + match + ") NOT (" + String.join(" OR ", unwanted) + ")");
    }

    private static Optional<String> of(Term term) {
        List<String> words = new ArrayList<>(SearchText.words(term.text()));
        dropLastOfRun(words);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        String place = term.place() == SearchScope.AUTHORS ? "authors : " : "";
        return Optional.of(place + (words.size() == 1 ? word(words.get(0), term.prefix()) : phrase(words, term)));
    }

    private static String phrase(List<String> words, Term term) {
        return '"' + String.join(" ", words) + '"' + (term.prefix() ? " *" : "");
    }

    /**
     * A single Chinese character matches all bigrams that begin with it; a word also matches its plural or singular.
     */
    private static String word(String word, boolean prefix) {
        boolean oneCharacter = word.codePointCount(0, word.length()) == 1 && HanCharacter.isHan(word.codePointAt(0));
        if (prefix || oneCharacter) {
            return '"' + word + "\" *";
        }
        if (word.length() < SHORTEST_PLURAL || word.codePointAt(0) > 127) {
            return '"' + word + '"';
        }
        String other = word.endsWith("s") ? word.substring(0, word.length() - 1) : word + "s";
        return "(\"" + word + "\" OR \"" + other + "\")";
    }

    /** The last character of a run is redundant after its last bigram, and in the text the run may continue. */
    private static void dropLastOfRun(List<String> words) {
        for (int i = words.size() - 1; i > 0; i--) {
            String word = words.get(i);
            String before = words.get(i - 1);
            boolean single = word.codePointCount(0, word.length()) == 1 && HanCharacter.isHan(word.codePointAt(0));
            if (single && before.endsWith(word) && before.codePointCount(0, before.length()) == 2) {
                words.remove(i);
            }
        }
    }
}

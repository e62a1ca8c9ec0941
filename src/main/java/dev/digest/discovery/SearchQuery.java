package dev.digest.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A search query: required words, {@code "phrases"}, {@code prefix*}, {@code -not}, {@code author:}, {@code category:}
 * and {@code year:}.
 */
public record SearchQuery(List<Term> terms, Optional<String> category, Optional<String> year) {
    private static final Pattern PART =
            Pattern.compile("(-?)(?:(author|category|year)[:：])?(?:[\"“”]([^\"“”]*)[\"“”]?|(\\S+))");

    /** The fields in which to search for a term. */
    public enum SearchScope {
        /** Title, abstract and authors. */
        ANYWHERE,
        /** The authors only. */
        AUTHORS
    }

    /**
     * A word or phrase.
     *
     * @param prefix whether its last word is a prefix
     * @param wanted false to exclude papers that contain it
     */
    public record Term(SearchScope place, String text, boolean prefix, boolean wanted) {}

    public SearchQuery {
        terms = List.copyOf(terms);
    }

    /** Parses a query as typed. */
    public static SearchQuery parse(String text) {
        List<Term> terms = new ArrayList<>();
        Optional<String> category = Optional.empty();
        Optional<String> year = Optional.empty();
        Matcher parts = PART.matcher(text);
        while (parts.find()) {
            String words = parts.group(3) == null ? parts.group(4) : parts.group(3);
            String field = parts.group(2) == null ? "" : parts.group(2);
            switch (field) {
                case "category" -> category = Optional.of(words);
                case "year" -> year = Optional.of(words);
                default -> terms.add(term(field, words, parts.group(1).isEmpty()));
            }
        }
        return new SearchQuery(terms, category, year);
    }

    private static Term term(String field, String words, boolean wanted) {
        SearchScope place = field.equals("author") ? SearchScope.AUTHORS : SearchScope.ANYWHERE;
        return new Term(place, words, words.endsWith("*"), wanted);
    }

    /** Whether it contains nothing to search for. */
    public boolean isEmpty() {
        return terms.stream().noneMatch(Term::wanted);
    }
}

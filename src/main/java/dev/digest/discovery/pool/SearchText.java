package dev.digest.discovery.pool;

import dev.digest.format.FoldedText;
import dev.digest.paper.search.TextUnits;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Prepares text for the search index: lower case without accents, runs of Chinese as overlapping bigrams plus the last
 * character, without stop words. SQLite's own tokenizers take a whole run of Chinese for one word, or do not find words
 * of two characters.
 */
final class SearchText implements TextUnits.Receiver {
    /** Stop words, about two fifths of all words; without them loading takes a third less time. */
    private static final Set<String> NOT_INDEXED = Set.of(
            ("the of and to a in for we is on that with as by this are an from be our these can which it has at or"
                            + " while their its have such how not between")
                    .split(" "));

    private static final int LONGEST_NOT_INDEXED = 7;

    private final String text;
    private final StringBuilder indexed;

    private SearchText(String text) {
        this.text = text;
        this.indexed = new StringBuilder(text.length());
    }

    static String of(String text) {
        SearchText search = new SearchText(FoldedText.of(text));
        TextUnits.read(search.text, search);
        return search.indexed.toString();
    }

    /** The indexed words of a query. */
    static List<String> words(String query) {
        String words = of(query).strip();
        return words.isEmpty() ? List.of() : Arrays.asList(words.split(" "));
    }

    @Override
    public void word(int start, int end) {
        if (end - start > LONGEST_NOT_INDEXED || !NOT_INDEXED.contains(text.substring(start, end))) {
            indexed.append(text, start, end).append(' ');
        }
    }

    @Override
    public void pair(int start, int end) {
        indexed.append(text, start, end).append(' ');
    }
}

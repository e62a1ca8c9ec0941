package dev.digest.discovery.pool;

import dev.digest.discovery.HanCharacter;
import dev.digest.paper.CleanText;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Prepares text for the search index: lower case without accents, runs of Chinese as overlapping bigrams plus the last
 * character, without stop words. SQLite's own tokenizers take a whole run of Chinese for one word, or do not find words
 * of two characters.
 */
final class SearchText {
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
        return new SearchText(CleanText.isAscii(text) ? text : folded(text)).read();
    }

    /** The indexed words of a query. */
    static List<String> words(String query) {
        String words = of(query).strip();
        return words.isEmpty() ? List.of() : Arrays.asList(words.split(" "));
    }

    /** Normalizes full-width forms and removes accents. */
    private static String folded(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder letters = new StringBuilder(apart.length());
        apart.codePoints()
                .filter(codePoint -> Character.getType(codePoint) != Character.NON_SPACING_MARK)
                .forEach(letters::appendCodePoint);
        return letters.toString().toLowerCase(Locale.ROOT);
    }

    private String read() {
        int start = -1;
        for (int i = 0; i <= text.length(); ) {
            int codePoint = i < text.length() ? text.codePointAt(i) : ' ';
            int next = i + Character.charCount(codePoint);
            boolean han = HanCharacter.isHan(codePoint);
            if (!han && isWordPart(codePoint)) {
                start = start < 0 ? i : start;
            } else if (start >= 0) {
                word(start, i);
                start = -1;
            }
            if (han) {
                pair(i, next);
            }
            i = next;
        }
        return indexed.toString();
    }

    private static boolean isWordPart(int codePoint) {
        return codePoint < 128
                ? (codePoint >= 'a' && codePoint <= 'z')
                        || (codePoint >= 'A' && codePoint <= 'Z')
                        || (codePoint >= '0' && codePoint <= '9')
                : Character.isLetterOrDigit(codePoint);
    }

    /** The tokenizer lowercases ASCII by itself. */
    private void word(int start, int end) {
        if (end - start <= LONGEST_NOT_INDEXED
                && NOT_INDEXED.contains(text.substring(start, end).toLowerCase(Locale.ROOT))) {
            return;
        }
        indexed.append(text, start, end).append(' ');
    }

    private void pair(int first, int second) {
        indexed.appendCodePoint(text.codePointAt(first));
        if (second < text.length() && HanCharacter.isHan(text.codePointAt(second))) {
            indexed.appendCodePoint(text.codePointAt(second));
        }
        indexed.append(' ');
    }
}

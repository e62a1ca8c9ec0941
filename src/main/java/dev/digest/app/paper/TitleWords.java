package dev.digest.app.paper;

import dev.digest.format.FoldedText;
import java.util.ArrayList;
import java.util.List;

/**
 * Words by which a user means a paper. Latin words are found at the beginning of a word of the title, so that
 * {@code robot} finds “Robots” and {@code rag} does not find “storage”; Chinese ones anywhere. Case, accents and width
 * of letters make no difference.
 */
public record TitleWords(List<String> words) {
    public TitleWords {
        words = List.copyOf(words);
    }

    /** The words of a text, which spaces separate. */
    public static TitleWords of(String text) {
        List<String> words = new ArrayList<>();
        for (String word : FoldedText.of(text).split("\\s+", -1)) {
            if (word.codePoints().anyMatch(Character::isLetterOrDigit)) {
                words.add(word);
            }
        }
        return new TitleWords(words);
    }

    /** Whether all words are in the title, in any order. */
    public boolean areIn(String title) {
        String folded = FoldedText.of(title);
        for (String word : words) {
            if (!isIn(word, folded)) {
                return false;
            }
        }
        return !words.isEmpty();
    }

    /** Whether the title consists of these words, in this order. */
    public boolean areAllOf(String title) {
        return words.equals(of(title).words());
    }

    private static boolean isIn(String word, String title) {
        int first = word.codePointAt(0);
        boolean anywhere = Character.isIdeographic(first) || !Character.isLetterOrDigit(first);
        for (int at = title.indexOf(word); at >= 0; at = title.indexOf(word, at + 1)) {
            if (anywhere || at == 0 || isBoundary(title.codePointBefore(at))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBoundary(int before) {
        return Character.isIdeographic(before) || !Character.isLetterOrDigit(before);
    }
}

package dev.digest.cli.command;

import java.util.ArrayList;
import java.util.List;

/**
 * An option with a value, looked up in the words of a command line that nobody has parsed: before it is parsed, while
 * it is being typed, or because it cannot be.
 *
 * @param name with two dashes
 * @param letter with one dash; empty when there is none
 */
public record TypedOption(String name, String letter) {
    /** The newsletter's folder. */
    public static final TypedOption WORKSPACE = new TypedOption("--workspace", "-w");

    /** The language of messages. */
    public static final TypedOption LANGUAGE = new TypedOption("--lang", "");

    private static final String END_OF_OPTIONS = "--";

    /** All values, in their order; of an option that is repeated the last one counts. */
    public List<String> values(List<String> words) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < words.size() && !words.get(i).equals(END_OF_OPTIONS); i++) {
            String word = words.get(i);
            if (word.equals(name) || (!letter.isEmpty() && word.equals(letter))) {
                i++;
                if (i < words.size()) {
                    values.add(words.get(i));
                }
            } else if (word.startsWith(name + "=")) {
                values.add(word.substring(name.length() + 1));
            } else if (isLetterWithValue(word)) {
                int equals = word.startsWith(letter + "=") ? 1 : 0;
                values.add(word.substring(letter.length() + equals));
            }
        }
        return values;
    }

    /** Whether a word is the letter and the value in one, such as {@code -wDIR}. */
    boolean isLetterWithValue(String word) {
        return !letter.isEmpty() && word.length() > letter.length() && word.startsWith(letter);
    }
}

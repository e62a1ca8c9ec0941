package dev.digest.cli.terminal;

import java.util.ArrayList;
import java.util.List;

/**
 * A partial command line.
 *
 * @param before the words before the current one, unquoted; the first is the program
 * @param current the word being typed, unquoted
 * @param quoted whether a quotation mark is open
 */
public record ShellWords(List<String> before, String current, boolean quoted) {
    /** Splits a line like a shell: spaces, quotes, backslashes. */
    public static ShellWords of(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        char quote = 0;
        boolean inWord = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && quote != '\'' && i + 1 < line.length()) {
                word.append(line.charAt(++i));
                inWord = true;
            } else if (quote == 0 && (c == '\'' || c == '"')) {
                quote = c;
                inWord = true;
            } else if (c == quote) {
                quote = 0;
            } else if (quote == 0 && Character.isWhitespace(c)) {
                if (inWord) {
                    words.add(word.toString());
                }
                word.setLength(0);
                inWord = false;
            } else {
                word.append(c);
                inWord = true;
            }
        }
        return new ShellWords(List.copyOf(words), word.toString(), quote != 0);
    }

    /** The words of a whole command line, unquoted. */
    public static List<String> split(String line) {
        return of(line + " ").before();
    }
}

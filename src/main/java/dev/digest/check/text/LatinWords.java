package dev.digest.check.text;

import dev.digest.check.CheckContext;
import dev.digest.check.LineTraits;
import dev.digest.check.SourceLine;
import java.util.ArrayList;
import java.util.List;

/** The free-standing Latin words of a file: not part of a URL, path, handle or identifier. */
public final class LatinWords {
    private static final String JOINTS = "._/@\\-:#&=";
    private static final int LONGEST = 40;

    private LatinWords() {}

    /** A word of a line. */
    public record Word(SourceLine passage, int from, int to) {
        public String text() {
            return passage.text().substring(from, to);
        }
    }

    public static List<Word> in(CheckContext context) {
        List<Word> words = new ArrayList<>();
        for (SourceLine passage : context.editorialLines()) {
            if (passage.has(LineTraits.LATIN)) {
                add(passage, words);
            }
        }
        return words;
    }

    private static void add(SourceLine passage, List<Word> words) {
        String text = passage.text();
        int at = 0;
        while (at < text.length()) {
            int end = end(text, at);
            if (end > at && end - at <= LONGEST && standsAlone(text, at, end)) {
                words.add(new Word(passage, at, end));
            }
            at = end + 1;
        }
    }

    /** The end of the word that begins here; {@code Node.js} and {@code Objective-C} are one word. */
    private static int end(String text, int from) {
        int end = from;
        while (Script.isLatin(text, end) || (end > from && isWithin(text, end))) {
            end++;
        }
        return end;
    }

    private static boolean isWithin(String text, int at) {
        return text.startsWith(".js", at)
                || (text.startsWith("-C", at) && !Script.isLatin(text, at + 2))
                || (Script.isDigit(text, at) && text.charAt(at) == '3' && text.startsWith(".js", at + 1));
    }

    private static boolean standsAlone(String text, int from, int to) {
        boolean joinedBefore = Script.isOneOf(text, from - 1, JOINTS + "$") || Script.isDigit(text, from - 1);
        boolean joinedBehind = Script.isOneOf(text, to, "_@\\=(") || Script.isDigit(text, to);
        return !joinedBefore && !joinedBehind && !isJoined(text, to);
    }

    /** {@code github.com}, {@code github/weekly}, and the label {@code github:https://…}; not {@code Github。} */
    private static boolean isJoined(String text, int to) {
        return (Script.isOneOf(text, to, "./-:") && to + 1 < text.length() && isWordCharacter(text.charAt(to + 1)))
                || Script.isOneOf(text, to, ":：");
    }

    private static boolean isWordCharacter(char c) {
        return c == Script.HIDDEN || Script.isLatin(c) || (c >= '0' && c <= '9');
    }
}

package dev.digest.export;

import dev.digest.paper.CleanText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text as LaTeX that prints it letter by letter: nothing in it is a command. Letters outside ASCII stay. */
final class Latex {
    /** A word that a bibliography style must not put in small letters: {@code BERT}, {@code arXiv}. */
    private static final Pattern CAPITALS_WITHIN = Pattern.compile("[\\p{L}\\p{N}]+\\p{Lu}[\\p{L}\\p{N}]*");

    /** What parts names from each other. */
    private static final Pattern PARTS_NAMES = Pattern.compile("(?i).*(?:,|\\band\\b).*");

    private Latex() {}

    /** A text on one line. */
    static String text(String text) {
        StringBuilder latex = new StringBuilder(text.length() + 16);
        CleanText.line(text).codePoints().forEach(c -> append(latex, c));
        return latex.toString();
    }

    /** A title. */
    static String title(String title) {
        StringBuilder latex = new StringBuilder();
        String line = CleanText.line(title);
        Matcher word = CAPITALS_WITHIN.matcher(line);
        int done = 0;
        while (word.find()) {
            latex.append(text(line, done, word.start()))
                    .append('{')
                    .append(word.group())
                    .append('}');
            done = word.end();
        }
        return latex.append(text(line, done, line.length())).toString();
    }

    /** A part of a name. One in which BibTeX would find two names is held together by braces. */
    static String namePart(String part) {
        String latex = text(part);
        return PARTS_NAMES.matcher(part).matches() ? "{" + latex + "}" : latex;
    }

    private static String text(String line, int from, int to) {
        StringBuilder latex = new StringBuilder(to - from + 16);
        line.substring(from, to).codePoints().forEach(c -> append(latex, c));
        return latex.toString();
    }

    /** Braces get names of their own, since BibTeX counts them even behind a backslash. */
    private static void append(StringBuilder latex, int c) {
        switch (c) {
            case '\\' -> latex.append("\\textbackslash{}");
            case '{' -> latex.append("\\textbraceleft{}");
            case '}' -> latex.append("\\textbraceright{}");
            case '~' -> latex.append("\\textasciitilde{}");
            case '^' -> latex.append("\\textasciicircum{}");
            case '<' -> latex.append("\\textless{}");
            case '>' -> latex.append("\\textgreater{}");
            case '#', '$', '%', '&', '_' -> latex.append('\\').append((char) c);
            default -> latex.appendCodePoint(c);
        }
    }
}

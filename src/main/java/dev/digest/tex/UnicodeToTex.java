package dev.digest.tex;

import dev.digest.paper.CleanText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Escapes text for LaTeX, so that it is printed literally. Letters outside ASCII stay. */
public final class UnicodeToTex {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]++");

    /** What BibTeX takes for a separator of names. */
    private static final Pattern PARTS_NAMES = Pattern.compile("(?i),|\\band\\b");

    private UnicodeToTex() {}

    /** A text on one line. */
    public static String text(String text) {
        StringBuilder latex = new StringBuilder(text.length() + 16);
        append(latex, CleanText.line(text));
        return MathSigns.formulas(latex.toString());
    }

    /** A title. Words such as {@code BERT} are put in braces, so that no bibliography style lowercases them. */
    public static String title(String title) {
        StringBuilder latex = new StringBuilder();
        String line = CleanText.line(title);
        Matcher word = WORD.matcher(line);
        int done = 0;
        while (word.find()) {
            append(latex, line.substring(done, word.start()));
            latex.append(hasCapitalWithin(word.group()) ? "{" + word.group() + "}" : word.group());
            done = word.end();
        }
        append(latex, line.substring(done));
        return MathSigns.formulas(latex.toString());
    }

    /** A part of a name. One that BibTeX would split into two names is put in braces. */
    public static String namePart(String part) {
        String latex = text(part);
        return PARTS_NAMES.matcher(part).find() ? "{" + latex + "}" : latex;
    }

    private static boolean hasCapitalWithin(String word) {
        return word.codePoints().skip(1).anyMatch(Character::isUpperCase);
    }

    private static void append(StringBuilder latex, String text) {
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            String command = command(text.charAt(i));
            if (!command.isEmpty()) {
                latex.append(text, done, i).append(command);
                done = i + 1;
            }
        }
        latex.append(text, done, text.length());
    }

    /**
     * What prints a character that LaTeX would not; empty for every other. Braces are written as commands, since BibTeX
     * counts them even after a backslash.
     */
    private static String command(char c) {
        return switch (c) {
            case '\\' -> "\\textbackslash{}";
            case '{' -> "\\textbraceleft{}";
            case '}' -> "\\textbraceright{}";
            case '~' -> "\\textasciitilde{}";
            case '^' -> "\\textasciicircum{}";
            case '<' -> "\\textless{}";
            case '>' -> "\\textgreater{}";
            case '#' -> "\\#";
            case '$' -> "\\$";
            case '%' -> "\\%";
            case '&' -> "\\&";
            case '_' -> "\\_";
            default -> "";
        };
    }
}

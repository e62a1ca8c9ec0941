package dev.digest.discovery.source;

import dev.digest.paper.CleanText;
import dev.digest.tex.TexToUnicode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits a text of authors: separated by commas, semicolons and "and", with affiliations in brackets, a collaboration
 * before a colon, and accents in TeX.
 */
final class AuthorListText {
    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)");
    private static final Pattern SEPARATOR = Pattern.compile("\\s*[,;]\\s*(?:and\\s+|&\\s*)?|\\s+and\\s+|\\s+&\\s+");
    private static final Pattern SUFFIX = Pattern.compile("(?:Jr|Sr|II|III|IV)\\.?");
    private static final Pattern COLLABORATION =
            Pattern.compile("(?i)([^,:]*\\b(?:collaboration|team|group|consortium))\\s*:");
    private static final int DEEPEST = 4;

    private AuthorListText() {}

    static List<String> of(String text) {
        return isSimple(text) ? separated(text) : taken(text);
    }

    /** Whether the names are only separated by commas, as in most cases. */
    private static boolean isSimple(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean usual = Character.isLetter(c) || c == ' ' || c == ',' || c == '.' || c == '-' || c == '\'';
            if (!usual || (c == ',' && (i + 1 == text.length() || text.charAt(i + 1) != ' '))) {
                return false;
            }
        }
        return !text.contains(" and ")
                && !text.contains(", and ")
                && !text.contains("  ")
                && !text.contains(", Jr")
                && !text.contains(", Sr")
                && !text.contains(", I");
    }

    private static List<String> separated(String text) {
        List<String> names = new ArrayList<>();
        int start = 0;
        for (int comma = text.indexOf(", "); comma >= 0; comma = text.indexOf(", ", start)) {
            add(text.substring(start, comma).strip(), names);
            start = comma + 2;
        }
        add(text.substring(start).strip(), names);
        return List.copyOf(names);
    }

    private static List<String> taken(String text) {
        String flat = withoutBrackets(TexToUnicode.embedded(CleanText.line(text)));
        Matcher collaboration = COLLABORATION.matcher(flat);
        if (collaboration.lookingAt()) {
            flat = collaboration.group(1) + ", " + flat.substring(collaboration.end());
        }
        List<String> names = new ArrayList<>();
        for (String part : SEPARATOR.split(flat, -1)) {
            add(Normalizer.normalize(part.strip(), Normalizer.Form.NFC), names);
        }
        return List.copyOf(names);
    }

    private static void add(String name, List<String> names) {
        if (name.length() <= 3 && !names.isEmpty() && SUFFIX.matcher(name).matches()) {
            int last = names.size() - 1;
            names.set(last, names.get(last) + ", " + name);
        } else if (!name.isEmpty()) {
            names.add(name);
        }
    }

    private static String withoutBrackets(String text) {
        String left = text;
        for (int i = 0; i < DEEPEST && left.indexOf('(') >= 0; i++) {
            left = BRACKETS.matcher(left).replaceAll(" ");
        }
        return left;
    }
}
